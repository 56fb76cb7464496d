package id.gerai.server.consignment;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.ConsignorPaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberService;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.stock.StockLevels;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes members' goods in and pays for what was sold. */
@Singleton
public class ConsignmentService {
    private final ConsignmentStore store;
    private final CatalogService catalog;
    private final MemberService members;
    private final OutletService outlets;
    private final StockLevels stock;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    ConsignmentService(
            ConsignmentStore store,
            CatalogService catalog,
            MemberService members,
            OutletService outlets,
            StockLevels stock,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.catalog = catalog;
        this.members = members;
        this.outlets = outlets;
        this.stock = stock;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Takes goods in on the terms of their product. No journal: they stay the member's.
     *
     * @param quantity above zero
     * @return the receipt's id
     * @throws RefusedException if outlet or product is unknown, or the product is the cooperative's
     */
    @Transactional
    public UUID receive(OfficeUser by, String outletCode, String productCode, Quantity quantity) {
        UUID cooperative = by.cooperative();
        UUID outlet =
                outlets.find(cooperative, outletCode)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        ConsignmentRefusal.OUTLET_UNKNOWN,
                                                        outletCode)
                                                .at("outlet_code"));
        UUID product = catalog.idOf(cooperative, productCode);
        ConsignmentTerms terms =
                store.termsOf(cooperative, product)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        ConsignmentRefusal.PRODUCT_NOT_CONSIGNED,
                                                        productCode)
                                                .at("product_code"));
        Instant now = clock.instant();
        UUID id = TimeOrderedId.of(now, random);
        store.receive(cooperative, id, outlet, product, terms, quantity, now);
        stock.apply(
                cooperative,
                outlet,
                List.of(new StockLevels.Move(product, quantity.thousandths(), 0)));
        audit.record(by, "RECEIVE_CONSIGNMENT", "%s %s".formatted(productCode, quantity));
        return id;
    }

    /**
     * Pays a member for goods sold, from the main cash.
     *
     * @param amount above zero and not above what is owed
     * @return the journal's id
     * @throws RefusedException if the member is unknown, is owed less, or the day lies in no open
     *     year
     */
    @Transactional
    public UUID payOut(OfficeUser by, String memberNumber, Rupiah amount, LocalDate date) {
        UUID cooperative = by.cooperative();
        UUID member = members.idOf(cooperative, memberNumber);
        store.lock(cooperative, member);
        Rupiah owed = store.owedTo(cooperative, member);
        if (owed.isLessThan(amount)) {
            throw RefusedException.because(ConsignmentRefusal.MORE_THAN_OWED, owed).at("amount");
        }
        UUID id = TimeOrderedId.of(clock.instant(), random);
        journals.post(
                cooperative,
                by.id(),
                new ConsignorPaidAtOffice(
                        id, date, new MemberAmount(member, amount), CashPlace.CASH_ON_HAND));
        audit.record(by, "PAY_CONSIGNOR", "%s %s".formatted(memberNumber, amount));
        return id;
    }
}

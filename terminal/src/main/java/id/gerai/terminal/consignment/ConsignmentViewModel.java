package id.gerai.terminal.consignment;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.NumberedFact;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.receipt.SlipFigure;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes in a member's goods, and pays members for goods sold. */
public final class ConsignmentViewModel {
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;

    public ConsignmentViewModel(
            Journal journal, Catalog catalog, ShiftDesk desk, Receipts receipts) {
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
    }

    /** The product of a barcode or short code, or the only one whose name fits. */
    public Optional<Product> product(String typed) {
        String text = typed.strip();
        return catalog.byCode(text)
                .or(
                        () -> {
                            List<Product> found = catalog.search(text, 2);
                            return found.size() == 1
                                    ? Optional.of(found.getFirst())
                                    : Optional.empty();
                        });
    }

    /** The number of the member whose goods these are; empty where this till does not know them. */
    public String ownerNumber(ConsignmentTerms terms) {
        return catalog.member(terms.consignor()).map(MemberChanged::number).orElse("");
    }

    /** What this till's own journal says of a consignor; other tills are not in it. */
    public ConsignorAccount account(UUID consignor) {
        return ConsignorAccount.of(consignor, journal.moneyEventsNaming(consignor));
    }

    /**
     * Takes in goods of a product whose owner and commission are agreed.
     *
     * @param member number or card of their owner
     * @param code barcode or short code of the product
     */
    public Recording<ConsignmentRefusal> receive(String member, String code, Quantity quantity) {
        Optional<MemberChanged> owner = catalog.memberByNumberOrCard(member);
        Optional<Product> product = catalog.byCode(code);
        if (owner.isPresent() && product.isPresent()) {
            Optional<ConsignmentTerms> terms = product.get().consignment();
            if (terms.isEmpty()) {
                return new Recording.Refused<>(ConsignmentRefusal.PRODUCT_NOT_CONSIGNED);
            }
            if (!terms.get().consignor().equals(owner.get().id())) {
                return new Recording.Refused<>(ConsignmentRefusal.NOT_THIS_MEMBERS_PRODUCT);
            }
        }
        long commission =
                product.flatMap(Product::consignment)
                        .map(terms -> (long) terms.commission().basisPoints())
                        .orElse(0L);
        return receive(member, code, quantity, commission);
    }

    /**
     * Takes in goods at a commission that may differ from the product's.
     *
     * @param member number or card of their owner
     * @param code barcode or short code of the product
     * @param commissionBasisPoints what the cooperative keeps of each sale, 0 to 10,000
     */
    public Recording<ConsignmentRefusal> receive(
            String member, String code, Quantity quantity, long commissionBasisPoints) {
        Optional<MemberChanged> owner = catalog.memberByNumberOrCard(member);
        Optional<Product> product = catalog.byCode(code);
        Optional<ConsignmentRefusal> refusal =
                firstBroken(
                        broken(desk.shift().isEmpty(), ConsignmentRefusal.NO_OPEN_SHIFT),
                        broken(owner.isEmpty(), ConsignmentRefusal.MEMBER_NOT_FOUND),
                        broken(product.isEmpty(), ConsignmentRefusal.PRODUCT_NOT_FOUND),
                        broken(!quantity.isPositive(), ConsignmentRefusal.QUANTITY_NOT_POSITIVE),
                        broken(
                                commissionBasisPoints < 0
                                        || commissionBasisPoints > Percent.WHOLE_BASIS_POINTS,
                                ConsignmentRefusal.COMMISSION_OUT_OF_RANGE));
        if (refusal.isPresent()) {
            return new Recording.Refused<>(refusal.get());
        }
        Percent commission = Percent.ofBasisPoints((int) commissionBasisPoints);
        OpenShift shift = desk.shift().orElseThrow();
        return record(
                number ->
                        new ConsignmentReceived(
                                shift.id(),
                                number,
                                owner.get().id(),
                                product.get().id(),
                                quantity,
                                commission),
                List.of());
    }

    /** Why a member could not be paid so much; to be asked before the cashier is asked again. */
    public Optional<ConsignmentRefusal> refusalToPay(String member, Rupiah amount) {
        Optional<OpenShift> shift = desk.shift();
        return firstBroken(
                broken(shift.isEmpty(), ConsignmentRefusal.NO_OPEN_SHIFT),
                broken(
                        catalog.memberByNumberOrCard(member).isEmpty(),
                        ConsignmentRefusal.MEMBER_NOT_FOUND),
                broken(!amount.isPositive(), ConsignmentRefusal.AMOUNT_NOT_POSITIVE),
                broken(
                        shift.isPresent() && shift.get().cash().isLessThan(amount),
                        ConsignmentRefusal.NOT_ENOUGH_IN_DRAWER));
    }

    /** Pays a member out of the drawer for goods sold. */
    public Recording<ConsignmentRefusal> pay(String member, Rupiah amount) {
        Optional<ConsignmentRefusal> refusal = refusalToPay(member, amount);
        if (refusal.isPresent()) {
            return new Recording.Refused<>(refusal.get());
        }
        UUID owner = catalog.memberByNumberOrCard(member).orElseThrow().id();
        UUID shift = desk.shift().orElseThrow().id();
        return record(
                number -> new ConsignorPaid(shift, number, owner, amount), paidFor(owner, amount));
    }

    /** Which goods are paid, where the amount is just what this till sold and has not paid. */
    private List<SlipFigure> paidFor(UUID consignor, Rupiah amount) {
        ConsignorAccount account = account(consignor);
        return account.left().equals(amount)
                ? account.unpaid().stream()
                        .map(it -> new SlipFigure(it.text(), it.owed().digits()))
                        .toList()
                : List.of();
    }

    private Recording<ConsignmentRefusal> record(NumberedFact fact, List<SlipFigure> figures) {
        try {
            return new Recording.Recorded<>(
                    journal.recordNumbered(
                            desk.moment().orElseThrow(), fact, receipts.text(figures)));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    private static Optional<ConsignmentRefusal> broken(boolean is, ConsignmentRefusal rule) {
        return is ? Optional.of(rule) : Optional.empty();
    }

    @SafeVarargs
    private static Optional<ConsignmentRefusal> firstBroken(Optional<ConsignmentRefusal>... rules) {
        for (Optional<ConsignmentRefusal> rule : rules) {
            if (rule.isPresent()) {
                return rule;
            }
        }
        return Optional.empty();
    }
}

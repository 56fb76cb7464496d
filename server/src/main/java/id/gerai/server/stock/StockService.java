package id.gerai.server.stock;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.BooksOpened;
import id.gerai.ledger.posting.OfficeAct;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.GoodsReceived;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.stock.StockStore.StockedProduct;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Receives goods: stock, moving average and journal together. */
@Singleton
public class StockService {
    private final StockStore store;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    StockService(
            StockStore store,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Receives goods that were bought.
     *
     * @param onCredit true where the supplier is still to be paid
     * @param receipts one for each product
     * @return the journal's id
     * @throws RefusedException if an outlet or product is unknown, goods are consigned, or the day
     *     lies in no open year
     */
    @Transactional
    public UUID receive(
            OfficeUser by, UUID outlet, LocalDate date, boolean onCredit, List<Receipt> receipts) {
        UUID id = TimeOrderedId.of(clock.instant(), random);
        List<AccountAmount> value = valueByAccount(by.cooperative(), outlet, receipts);
        Optional<CashPlace> paidFrom =
                onCredit ? Optional.empty() : Optional.of(CashPlace.CASH_ON_HAND);
        return take(by, outlet, receipts, new GoodsReceived(id, date, value, paidFrom));
    }

    /**
     * Takes over the goods that were there before these books began, as one dated journal.
     *
     * @throws RefusedException as {@link #receive}
     */
    @Transactional
    public UUID open(OfficeUser by, UUID outlet, LocalDate date, List<Receipt> receipts) {
        UUID id = TimeOrderedId.of(clock.instant(), random);
        List<AccountAmount> value = valueByAccount(by.cooperative(), outlet, receipts);
        return take(by, outlet, receipts, new BooksOpened(id, date, value));
    }

    private UUID take(OfficeUser by, UUID outlet, List<Receipt> receipts, OfficeAct act) {
        journals.post(by.cooperative(), by.id(), act);
        store.receive(by.cooperative(), outlet, receipts);
        audit.record(by, "RECEIVE_GOODS", "%d, %s".formatted(receipts.size(), act.date()));
        return act.id();
    }

    private List<AccountAmount> valueByAccount(
            UUID cooperative, UUID outlet, List<Receipt> receipts) {
        if (!store.hasOutlet(cooperative, outlet)) {
            throw RefusedException.because(StockRefusal.OUTLET_UNKNOWN).at("outlet");
        }
        List<UUID> ids = receipts.stream().map(Receipt::product).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw RefusedException.because(StockRefusal.PRODUCT_TWICE).at("lines");
        }
        Map<UUID, StockedProduct> products = store.products(cooperative, ids);
        SortedMap<AccountCode, Rupiah> value = new TreeMap<>();
        for (Receipt receipt : receipts) {
            StockedProduct product = products.get(receipt.product());
            if (product == null) {
                throw RefusedException.because(StockRefusal.PRODUCT_UNKNOWN).at("lines");
            }
            if (product.consigned()) {
                throw RefusedException.because(StockRefusal.PRODUCT_IS_CONSIGNED, product.name())
                        .at("lines");
            }
            value.merge(product.account(), receipt.cost(), Rupiah::plus);
        }
        return value.entrySet().stream()
                .map(entry -> new AccountAmount(entry.getKey(), entry.getValue()))
                .toList();
    }
}

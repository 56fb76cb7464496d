package id.gerai.server.intake.known;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.PostingBasis;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.server.journal.FiscalYear;
import id.gerai.server.journal.FiscalYears;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the books know of the things that a batch names, as of its transaction. */
public final class Knowledge implements PostingBasis {
    private static final Cost NO_COST = new Cost(ChartOfAccounts.OTHER_STOCK, Rupiah.ZERO);

    private final Map<UUID, MemberStatus> members;
    private final Map<UUID, KnownProduct> products;
    private final Set<UUID> cashiers;
    private final Set<UUID> shifts;
    private final Set<UUID> sales;
    private final FiscalYears years;
    private final LocalDate today;

    Knowledge(
            Map<UUID, MemberStatus> members,
            Map<UUID, KnownProduct> products,
            Set<UUID> cashiers,
            Set<UUID> shifts,
            Set<UUID> sales,
            FiscalYears years,
            LocalDate today) {
        this.members = members;
        this.products = products;
        this.cashiers = cashiers;
        this.shifts = new HashSet<>(shifts);
        this.sales = new HashSet<>(sales);
        this.years = years;
        this.today = today;
    }

    /** What later events of the batch may refer to. */
    public void learn(Event event) {
        if (event.fact() instanceof ShiftOpened opened) {
            shifts.add(opened.shift());
        } else if (event.fact() instanceof SaleCompleted) {
            sales.add(event.id());
        }
    }

    @Override
    public Cost costOf(SaleLine line) {
        KnownProduct product = products.get(line.product());
        return product == null
                ? NO_COST
                : new Cost(product.stockAccount(), product.costOf(line.quantity()));
    }

    @Override
    public boolean isRegistered(UUID member) {
        return members.containsKey(member);
    }

    /** True for a member in good standing; only for a registered one. */
    public boolean isActive(UUID member) {
        return members.get(member).isMember();
    }

    /** A product; empty where nobody has heard of it. */
    public Optional<KnownProduct> product(UUID id) {
        return Optional.ofNullable(products.get(id));
    }

    /** True for anybody who works here. */
    public boolean knowsCashier(UUID id) {
        return cashiers.contains(id);
    }

    /** True for a shift whose opening has come. */
    public boolean knowsShift(UUID id) {
        return shifts.contains(id);
    }

    /** True for a sale that has come. */
    public boolean knowsSale(UUID id) {
        return sales.contains(id);
    }

    /** The open year of a day; empty where what happened then must be posted today. */
    public Optional<FiscalYear> openYear(LocalDate date) {
        return years.openOn(date);
    }

    /** The outlet's day. */
    public LocalDate today() {
        return today;
    }
}

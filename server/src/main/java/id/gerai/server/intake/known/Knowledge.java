package id.gerai.server.intake.known;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.PostingBasis;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.journal.FiscalYear;
import id.gerai.server.journal.FiscalYears;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the books know of the things that a batch names, as of its transaction. */
public final class Knowledge implements PostingBasis {
    private static final Cost NO_COST = new Cost(ChartOfAccounts.OTHER_STOCK, Rupiah.ZERO);

    private final Map<UUID, KnownMember> members;
    private final Map<UUID, KnownProduct> products;
    private final Map<UUID, KnownPerson> people;
    private final Set<UUID> shifts;
    private final Map<UUID, KnownSale> sales;
    private final Set<Long> reportNumbers;
    private final Iterator<String> memberNumbers;
    private final Map<UUID, String> newcomers = new HashMap<>();
    private final FiscalYears years;
    private final LocalDate today;
    private final ZoneId zone;

    /**
     * @param memberNumbers free ones, enough for all who ask to become members
     */
    Knowledge(
            Map<UUID, KnownMember> members,
            Map<UUID, KnownProduct> products,
            Map<UUID, KnownPerson> people,
            Set<UUID> shifts,
            Map<UUID, KnownSale> sales,
            Set<Long> reportNumbers,
            List<String> memberNumbers,
            FiscalYears years,
            LocalDate today,
            ZoneId zone) {
        this.members = new HashMap<>(members);
        this.products = products;
        this.people = people;
        this.shifts = new HashSet<>(shifts);
        this.sales = new HashMap<>(sales);
        this.reportNumbers = new HashSet<>(reportNumbers);
        this.memberNumbers = memberNumbers.iterator();
        this.years = years;
        this.today = today;
        this.zone = zone;
    }

    /** What later events of the batch may refer to, and this one itself. */
    public void learn(Event event) {
        switch (event.fact()) {
            case ShiftOpened it -> shifts.add(it.shift());
            case SaleCompleted it -> {
                sales.put(event.id(), sale(event, it.ticket()));
                it.ticket().deposits().forEach(paid -> entryShare(paid.kind(), paid.member()));
            }
            case SharePaid it -> entryShare(it.kind(), it.member());
            case MemberRegistered it when !members.containsKey(it.member()) -> {
                String number = memberNumbers.next();
                newcomers.put(it.member(), number);
                members.put(
                        it.member(),
                        new KnownMember(
                                number + " " + it.name(), MemberStatus.CANDIDATE, Rupiah.ZERO));
            }
            default -> {}
        }
    }

    /** Whoever pays it, be it the first part, is no stranger for the rest of the batch. */
    private void entryShare(ShareKind kind, UUID member) {
        if (kind == ShareKind.PRINCIPAL) {
            members.computeIfPresent(
                    member, (_, it) -> new KnownMember(it.label(), entered(it), it.creditLimit()));
        }
    }

    private static MemberStatus entered(KnownMember member) {
        return member.status() == MemberStatus.CANDIDATE ? MemberStatus.ACTIVE : member.status();
    }

    private KnownSale sale(Event event, Ticket ticket) {
        KnownSale sale =
                new KnownSale(
                        event.businessDate(),
                        ticket.member().filter(this::isRegistered),
                        ticket.identity().map(BuyerIdentity::token).orElse(""));
        int line = 1;
        for (SaleLine it : ticket.lines()) {
            sale.sold(line, it.baseQuantity());
            line++;
        }
        return sale;
    }

    @Override
    public Cost costOf(SaleLine line) {
        KnownProduct product = products.get(line.product());
        return product == null
                ? NO_COST
                : new Cost(product.stockAccount(), product.costOf(line.baseQuantity()));
    }

    @Override
    public boolean isTaxed(SaleLine line) {
        KnownProduct product = products.get(line.product());
        return product != null && product.taxed();
    }

    @Override
    public boolean isRegistered(UUID member) {
        return members.containsKey(member);
    }

    /** Somebody on the register; empty where nobody knows them. */
    public Optional<KnownMember> member(UUID id) {
        return Optional.ofNullable(members.get(id));
    }

    /** Those who asked to become members in this batch, with the numbers they get. */
    public Map<UUID, String> newcomers() {
        return newcomers;
    }

    /** A product; empty where nobody has heard of it. */
    public Optional<KnownProduct> product(UUID id) {
        return Optional.ofNullable(products.get(id));
    }

    /** True for anybody who works here. */
    public boolean knowsPerson(UUID id) {
        return people.containsKey(id);
    }

    /** True where somebody who works here may do a thing of their own accord. */
    public boolean hasPermission(UUID person, Permission permission) {
        return people.containsKey(person) && people.get(person).permissions().contains(permission);
    }

    /** True for a shift whose opening has come. */
    public boolean knowsShift(UUID id) {
        return shifts.contains(id);
    }

    /** A sale that something comes back of; empty where it has not come yet. */
    public Optional<KnownSale> sale(UUID id) {
        return Optional.ofNullable(sales.get(id));
    }

    /** Notes the number of a Z report; false where this till has given it before. */
    public boolean isFirst(long reportNumber) {
        return reportNumbers.add(reportNumber);
    }

    /** The open year of a day; empty where what happened then must be posted today. */
    public Optional<FiscalYear> openYear(LocalDate date) {
        return years.openOn(date);
    }

    /** True where only the month of a day is closed, not its year. */
    public boolean isMonthLocked(LocalDate date) {
        return years.isLockedOn(date);
    }

    /** The day by the outlet's clocks at a moment. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** What the outlet's clocks should show at a moment. */
    public LocalDateTime localTimeOf(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    /** The outlet's day. */
    public LocalDate today() {
        return today;
    }
}

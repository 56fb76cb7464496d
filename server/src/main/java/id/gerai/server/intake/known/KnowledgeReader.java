package id.gerai.server.intake.known;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.TillPermissions;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberNumbers;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Looks up what a batch names, one query for each kind of thing. */
@Singleton
public class KnowledgeReader {
    private final Sql sql;
    private final ProductReader products;
    private final SaleReader sales;
    private final MemberNumbers memberNumbers;
    private final JournalService journals;
    private final OutletService outlets;

    KnowledgeReader(
            Sql sql,
            ProductReader products,
            SaleReader sales,
            MemberNumbers memberNumbers,
            JournalService journals,
            OutletService outlets) {
        this.sql = sql;
        this.products = products;
        this.sales = sales;
        this.memberNumbers = memberNumbers;
        this.journals = journals;
        this.outlets = outlets;
    }

    /** What the books know at a moment of all that a batch names. */
    public Knowledge of(Till till, References named, Instant now) {
        UUID cooperative = till.cooperative();
        ZoneId zone = outlets.zone(cooperative);
        LocalDate today = LocalDate.ofInstant(now, zone);
        return new Knowledge(
                members(cooperative, named.members),
                products.of(till, named.products),
                people(cooperative, named.people),
                shifts(cooperative, named.shifts),
                sales.of(cooperative, named.originalSales),
                reportNumbers(till, named.reportNumbers),
                named.newcomers == 0 ? List.of() : memberNumbers.next(cooperative, named.newcomers),
                journals.years(cooperative, today),
                today,
                zone);
    }

    private Map<UUID, KnownMember> members(UUID cooperative, Set<UUID> ids) {
        Map<UUID, KnownMember> members = new HashMap<>();
        if (!ids.isEmpty()) {
            sql.list(
                    """
                    select m.member_id, m.member_no || ' ' || p.name, m.status,
                           coalesce(m.credit_limit, c.credit_limit)
                    from member m
                    join person p
                      on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                    join cooperative c on c.cooperative_id = m.cooperative_id
                    where m.cooperative_id = ? and m.member_id = any(?)
                    """,
                    row ->
                            members.put(
                                    row.getObject(1, UUID.class),
                                    new KnownMember(
                                            row.getString(2),
                                            MemberStatus.valueOf(row.getString(3)),
                                            Rupiah.of(row.getLong(4)))),
                    cooperative,
                    Sql.ids(ids));
        }
        return members;
    }

    private Map<UUID, KnownPerson> people(UUID cooperative, Set<UUID> ids) {
        Map<UUID, KnownPerson> people = new HashMap<>();
        sql.list(
                """
                select user_id, role, permissions from user_account
                where cooperative_id = ? and user_id = any(?)
                """,
                row ->
                        people.put(
                                row.getObject(1, UUID.class),
                                new KnownPerson(
                                        TillPermissions.of(
                                                row.getString(2), Sql.textsOrNull(row, 3)))),
                cooperative,
                Sql.ids(ids));
        return people;
    }

    private Set<UUID> shifts(UUID cooperative, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                sql.list(
                        "select shift_id from shift where cooperative_id = ? and shift_id = any(?)",
                        row -> row.getObject(1, UUID.class),
                        cooperative,
                        Sql.ids(ids)));
    }

    /** Which of the numbers of Z reports this till has given before. */
    private Set<Long> reportNumbers(Till till, Set<Long> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                sql.list(
                        """
                        select report_number from shift_closing
                        where cooperative_id = ? and terminal_id = ? and report_number > 0
                          and report_number = any(?)
                        """,
                        row -> row.getLong(1),
                        till.cooperative(),
                        till.terminal(),
                        numbers.toArray(Long[]::new)));
    }
}

package id.gerai.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.EventHash;
import id.gerai.server.TestServer;
import id.gerai.server.check.CheckService;
import id.gerai.terminal.journal.EventLine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Holds the books against what the model and the tills' own journals say. */
final class Proof {
    private static final long OPENING_THOUSANDTHS = 100_000_000;

    private final Village village;
    private final TestServer server;
    private final UUID cooperative;

    Proof(Village village) {
        this.village = village;
        this.server = village.office.server();
        this.cooperative = village.shop.founded.cooperative();
    }

    /** Everything that must be true at the end, whatever happened on the way. */
    void holds() {
        everyEventIsThereOnceAndInItsOwnBytes();
        nothingIsSetAside();
        everyPaidSaleIsThere();
        everyJournalBalances();
        drawers();
        stock();
        credit();
        patronage();
        savings();
        ownChecks();
    }

    private void everyEventIsThereOnceAndInItsOwnBytes() {
        Map<UUID, Set<String>> atTheTills = new TreeMap<>();
        for (SimulatedTill till : village.tills) {
            for (byte[] line : till.journalLines()) {
                atTheTills
                        .computeIfAbsent(EventLine.read(line).id(), _ -> new TreeSet<>())
                        .add(EventHash.of(line));
            }
        }
        Set<UUID> atTheServer = new TreeSet<>();
        Set<UUID> all = new TreeSet<>(atTheTills.keySet());
        all.addAll(village.lostAtTills);
        for (List<Object> row :
                server.query(
                        "select event_id, content_hash from event where cooperative_id = ?",
                        cooperative)) {
            UUID id = (UUID) row.get(0);
            atTheServer.add(id);
            assertTrue(
                    village.lostAtTills.contains(id)
                            || atTheTills.getOrDefault(id, Set.of()).contains((String) row.get(1)),
                    "event " + id + " in bytes that no till wrote");
        }
        assertEquals(all, atTheServer, "events at the tills and at the server");
    }

    /** What the copy of a till sent under the same numbers has come again under its new name. */
    private void nothingIsSetAside() {
        assertEquals(
                List.of(),
                server.query(
                        """
                        select q.reason, q.sequence, q.event_id from quarantine q
                        where q.cooperative_id = ? and not exists (
                          select from event e where e.cooperative_id = q.cooperative_id
                            and e.event_id = q.event_id)
                        """,
                        cooperative),
                "lines in quarantine");
    }

    private void everyPaidSaleIsThere() {
        for (UUID sale : village.model.paid) {
            assertEquals(
                    1,
                    server.number(
                            "select count(*) from sale where cooperative_id = ? and sale_id = ?",
                            cooperative,
                            sale),
                    "sale " + sale);
        }
        assertEquals(
                village.model.paid.size(),
                server.number(
                        "select count(*) from sale where cooperative_id = ? and kind = 'SALE'",
                        cooperative),
                "number of sales");
    }

    private void everyJournalBalances() {
        assertEquals(
                0,
                server.number(
                        """
                        select count(*) from (
                          select journal_id from journal_entry where cooperative_id = ?
                          group by journal_id having sum(amount) <> 0) unbalanced
                        """,
                        cooperative),
                "journals that do not balance");
    }

    private void drawers() {
        assertEquals(
                village.model.drawers,
                server.number(
                        """
                        select coalesce(sum(amount), 0) from journal_entry
                        where cooperative_id = ? and account_code = '1103'
                        """,
                        cooperative),
                "rupiah in the drawers");
    }

    private void stock() {
        for (int i = 1; i <= village.shop.products.size(); i++) {
            String code = "B00" + i;
            assertEquals(
                    OPENING_THOUSANDTHS - 1_000 * village.model.sold.getOrDefault(code, 0L),
                    server.number(
                            """
                            select sum(s.quantity) from stock s
                            join product p on p.cooperative_id = s.cooperative_id
                              and p.product_id = s.product_id
                            where s.cooperative_id = ? and p.code = ?
                            """,
                            cooperative,
                            code),
                    "stock of " + code);
        }
    }

    private void credit() {
        byMember(
                village.model.credit,
                """
                select m.member_no, k.balance from member_credit k
                join member m on m.cooperative_id = k.cooperative_id and m.member_id = k.member_id
                where k.cooperative_id = ?
                """,
                "credit");
    }

    private void patronage() {
        byMember(
                village.model.purchases,
                """
                select m.member_no, sum(p.amount)::bigint from patronage p
                join member m on m.cooperative_id = p.cooperative_id and m.member_id = p.member_id
                where p.cooperative_id = ? and p.base = 'purchases' group by m.member_no
                """,
                "patronage");
    }

    private void savings() {
        byMember(
                village.model.savings,
                """
                select m.member_no, s.balance from share_account s
                join member m on m.cooperative_id = s.cooperative_id and m.member_id = s.member_id
                where s.cooperative_id = ? and s.kind = 'VOLUNTARY'
                """,
                "savings");
    }

    private void byMember(Map<String, Long> expected, String sql, String what) {
        Map<String, Long> found = new TreeMap<>();
        for (List<Object> row : server.query(sql, cooperative)) {
            found.put((String) row.get(0), ((Number) row.get(1)).longValue());
        }
        Map<String, Long> wanted = new TreeMap<>(expected);
        wanted.values().removeIf(amount -> amount == 0);
        found.values().removeIf(amount -> amount == 0);
        assertEquals(wanted, found, what);
    }

    private void ownChecks() {
        List<CheckService.Finding> wrong =
                server.get(CheckService.class).run(cooperative).stream()
                        .filter(finding -> !finding.isFine())
                        .toList();
        assertTrue(wrong.isEmpty(), wrong.toString());
    }
}

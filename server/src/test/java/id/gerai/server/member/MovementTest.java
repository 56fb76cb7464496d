package id.gerai.server.member;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.Role;
import id.gerai.server.savings.ShareRates;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** States of memberships and their numbered movements, where the entry share is Rp100.000. */
class MovementTest {
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "mutasi");
        neighbour = TestShop.open(server, "tetangga");
        server.get(ShareRates.class)
                .setNow(shop.administrator, ShareKind.PRINCIPAL, Rupiah.of(100_000));
    }

    @AfterAll
    static void stop() {
        try {
            assertEquals(
                    server.number(
                            "select max(movement_no) from member_movement where cooperative_id = ?",
                            shop.founded.cooperative()),
                    server.number(
                            "select count(*) from member_movement where cooperative_id = ?",
                            shop.founded.cooperative()),
                    "movements are numbered without gaps");
        } finally {
            server.close();
        }
    }

    @Test
    void onlyTheWholeEntryShareMakesAMember() {
        enter("C001");
        assertEquals("CANDIDATE", status("C001"));
        pay("C001", 60_000);
        assertEquals("CANDIDATE", status("C001"));
        assertEquals("MORE_THAN_ENTRY_SHARE", paid("C001", 40_001).object().get("code"));
        pay("C001", 40_000);
        assertEquals("ACTIVE", status("C001"));
        assertEquals(List.of("APPLIED", "ADMITTED"), kinds("C001"));
        assertEquals(
                2,
                server.number(
                        "select count(*) from member_movement v join member m using"
                                + " (cooperative_id, member_id) where m.member_no = 'C001' and"
                                + " v.recorded_by = ?",
                        shop.founded.administrator()),
                "who took the money is who admitted");
    }

    @Test
    void whoAppliesAndPaysAtTheTillMovesTheSameWay() {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        UUID member = UUID.randomUUID();
        LocalDate day = TestShop.DAY;
        till.push(
                List.of(
                        till.write(day, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        till.write(day, new MemberRegistered(member, "", "Baru Sekali", "", ""))
                                .line(),
                        till.write(
                                        day,
                                        new SharePaid(
                                                shift,
                                                "G-9",
                                                member,
                                                ShareKind.PRINCIPAL,
                                                Rupiah.of(100_000)))
                                .line()));
        String number =
                (String)
                        server.query("select member_no from member where member_id = ?", member)
                                .getFirst()
                                .getFirst();
        assertEquals("ACTIVE", status(number));
        assertEquals(List.of("APPLIED", "ADMITTED"), kinds(number));
    }

    @Test
    void aCandidateWhoGivesUpHasLeft() {
        enter("C002");
        assertEquals(204, depart("C002", "LEFT", "").status());
        assertEquals("LEFT", status("C002"));
        Answer again = depart("C002", "LEFT", "");
        assertEquals("ALREADY_ENDED", again.object().get("code"));
        Answer reentered =
                shop.office.post(
                        "/api/members/C002/re-entry",
                        Map.of("member_no", "C003", "joined_on", DAY));
        assertEquals(201, reentered.status(), reentered.text());
        assertEquals("CANDIDATE", status("C003"));
        assertEquals(
                1,
                server.number(
                        "select count(distinct person_id) from member where member_no in ('C002',"
                                + " 'C003')"));
    }

    @Test
    void whoHasSomethingToSettleDoesNotJustLeave() {
        enter("C004");
        pay("C004", 1_000);
        assertEquals("SETTLEMENT_NEEDED", depart("C004", "LEFT", "").object().get("code"));
        assertEquals("CANDIDATE", status("C004"));
    }

    @Test
    void onlyTheBoardExpelsAndOnlyByADecision() {
        assertEquals(403, depart("A001", "EXPELLED", "SK-1").status());
        var board = shop.colleague(Role.BOARD);
        Answer undecided = board.post("/api/members/A001/departure", ending("EXPELLED", ""));
        assertEquals("DECISION_NEEDED", undecided.object().get("code"));
        Answer expelled = board.post("/api/members/A001/departure", ending("EXPELLED", "SK-1"));
        assertEquals(204, expelled.status(), expelled.text());
        assertEquals("EXPELLED", status("A001"));
        enter("C005");
        Answer candidate = board.post("/api/members/C005/departure", ending("EXPELLED", "SK-1"));
        assertEquals("ONLY_MEMBERS_ARE_EXPELLED", candidate.object().get("code"));
    }

    @Test
    void othersNeitherReadNorEndMemberships() {
        assertEquals(404, neighbour.office.get("/api/members/C001/movements").status());
        enter("C006");
        assertEquals(
                404,
                neighbour.office.post("/api/members/C006/departure", ending("LEFT", "")).status());
        assertEquals(
                403,
                shop.colleague(Role.SUPERVISOR)
                        .post("/api/members/C006/departure", ending("LEFT", ""))
                        .status());
        assertEquals(
                200, shop.colleague(Role.SUPERVISOR).get("/api/members/C006/movements").status());
    }

    @Test
    void manyAtOnceAreNumberedWithoutGapsOrDeadlock() {
        IntStream.range(0, 24)
                .parallel()
                .forEach(
                        i -> {
                            enter("P%03d".formatted(i));
                            pay("P%03d".formatted(i), 100_000);
                        });
        assertEquals(
                24,
                server.number(
                        "select count(*) from member where member_no like 'P%' and status ="
                                + " 'ACTIVE'"));
    }

    private static void enter(String number) {
        Answer answer =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                number,
                                "person",
                                Map.of("name", "Calon " + number),
                                "joined_on",
                                DAY,
                                "status",
                                "ACTIVE"));
        assertEquals(201, answer.status(), answer.text());
    }

    private static void pay(String number, long amount) {
        Answer answer = paid(number, amount);
        assertEquals(201, answer.status(), answer.text());
    }

    private static Answer paid(String number, long amount) {
        return shop.office.post(
                "/api/members/" + number + "/shares",
                Map.of("kind", "PRINCIPAL", "amount", amount, "date", DAY));
    }

    private static Answer depart(String number, String kind, String decision) {
        return shop.office.post("/api/members/" + number + "/departure", ending(kind, decision));
    }

    private static Map<String, String> ending(String kind, String decision) {
        return Map.of(
                "kind", kind, "on", DAY, "reason", "Pindah desa", "decision_reference", decision);
    }

    private static String status(String number) {
        return (String) shop.office.get("/api/members/" + number).object().get("status");
    }

    private static List<Object> kinds(String number) {
        return shop.office.get("/api/members/" + number + "/movements").list().stream()
                .map(it -> ((Map<?, ?>) it).get("kind"))
                .map(Object.class::cast)
                .toList();
    }
}

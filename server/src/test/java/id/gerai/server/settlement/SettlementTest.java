package id.gerai.server.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** From draft to the last payment; and all that stands in the way. */
class SettlementTest {
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;
    private static ApiClient board;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "selesai");
        neighbour = TestShop.open(server, "tetangga");
        board = shop.colleague(Role.BOARD);
    }

    @AfterAll
    static void stop() {
        try {
            server.get(CheckService.class)
                    .run(shop.founded.cooperative())
                    .forEach(it -> assertTrue(it.isFine(), it.toString()));
        } finally {
            server.close();
        }
    }

    @Test
    void whoLeavesIsPaidWhatTheyAreOwedInParts() {
        enter("S001");
        pay("S001", "PRINCIPAL", 100_000);
        pay("S001", "MANDATORY", 60_000);
        pay("S001", "VOLUNTARY", 25_000);
        owes("S001", 35_000);
        Map<String, Object> draft = draft("S001", "LEFT").object();
        String id = (String) draft.get("id");
        assertEquals(150_000, draft.get("payout"), draft.toString());
        assertEquals(35_000, draft.get("set_off"));
        assertEquals("SETTLEMENT_UNDER_WAY", code(draft("S001", "LEFT")));
        assertEquals("NOT_REVIEWED", code(board.post(at(id, "posting"), Map.of())));
        assertEquals("REVIEWED_BY_THE_DRAFTER", code(shop.office.post(at(id, "review"), Map.of())));
        assertEquals("NOT_POSTED", code(payOut(id, 1, 1_000)));
        assertEquals(200, board.post(at(id, "review"), Map.of()).status());
        Answer posted = shop.office.post(at(id, "posting"), Map.of());
        assertEquals("POSTED", posted.object().get("state"), posted.text());
        assertEquals("LEFT", member("S001").get("status"));
        assertEquals(0, balance("S001", "3101"));
        assertEquals(0, balance("S001", "1131"));
        assertEquals(-150_000, balance("S001", "2131"));
        assertEquals(
                0,
                server.number(
                        "select coalesce(sum(balance), 0)::bigint from share_account where"
                                + " member_id = ?",
                        id("S001")));

        assertEquals("PAID_BEFORE_POSTED", code(payOut(id, 1, 50_000, TestShop.DAY.minusDays(1))));
        assertEquals(201, payOut(id, 1, 50_000).status());
        assertEquals("MORE_THAN_DUE", code(payOut(id, 1, 100_001)));
        assertEquals(201, payOut(id, 1, 100_000).status());
        assertEquals(0, balance("S001", "2131"));
        assertEquals("PART_UNKNOWN", code(payOut(id, 2, 1)));
        assertEquals("ALREADY_POSTED", code(shop.office.post(at(id, "cancellation"), Map.of())));

        Map<String, Object> share = Map.of("kind", "MANDATORY", "amount", 1, "date", DAY);
        assertEquals("ALREADY_ENDED", code(shop.office.post("/api/members/S001/shares", share)));
        Map<String, Object> dues = Map.of("months", 1, "date", DAY);
        assertEquals("ALREADY_ENDED", code(shop.office.post("/api/members/S001/dues", dues)));
    }

    @Test
    void heirsAreEachPaidTheirPartToTheRupiah() throws Exception {
        enter("S002");
        pay("S002", "PRINCIPAL", 100_000);
        assertEquals("HEIRS_NEEDED", code(draft("S002", "DECEASED")));
        assertEquals(
                "PARTS_ARE_NOT_THE_WHOLE",
                code(heirs("S002", heir("Ani", "istri", 5_000), heir("Adi", "anak", 4_999))));
        assertEquals(
                200,
                heirs(
                                "S002",
                                heir("Ani", "istri", 3_334),
                                heir("Adi", "anak", 3_333),
                                heir("Ayu", "anak", 3_333))
                        .status());
        String id = (String) draft("S002", "DECEASED").object().get("id");
        board.post(at(id, "review"), Map.of());
        byte[] pdf = shop.office.bytes(at(id, "document"));
        Files.createDirectories(Path.of("target", "paper"));
        Files.write(Path.of("target", "paper", "settlement.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("Terbilang: seratus ribu rupiah"), text);
            assertTrue(text.contains("Ani (istri, 33,34 persen)"), text);
        }
        Answer posted = shop.office.post(at(id, "posting"), Map.of());
        List<?> parts = (List<?>) posted.object().get("parts");
        assertEquals(
                "[33340, 33330, 33330]",
                parts.stream().map(it -> ((Map<?, ?>) it).get("amount")).toList().toString());
        assertEquals("DECEASED", member("S002").get("status"));
        assertEquals(201, payOut(id, 2, 33_330).status());
        assertEquals("MORE_THAN_DUE", code(payOut(id, 2, 1)));
    }

    @Test
    void aChangeSinceTheDraftIsNotSettledUnseen() {
        enter("S003");
        pay("S003", "PRINCIPAL", 10_000);
        String id = (String) draft("S003", "LEFT").object().get("id");
        board.post(at(id, "review"), Map.of());
        pay("S003", "VOLUNTARY", 1);
        assertEquals("CHANGED_SINCE_DRAFT", code(shop.office.post(at(id, "posting"), Map.of())));
        assertEquals(204, shop.office.post(at(id, "cancellation"), Map.of()).status());
        assertEquals("ACTIVE", member("S003").get("status"));
        assertEquals(201, draft("S003", "LEFT").status());
    }

    @Test
    void whatTheClaimsDoNotReachForStaysOwed() {
        enter("S004");
        pay("S004", "PRINCIPAL", 10_000);
        owes("S004", 25_000);
        Map<String, Object> draft = draft("S004", "LEFT").object();
        assertEquals(15_000, draft.get("still_owed"), draft.toString());
        assertEquals(0, draft.get("payout"));
        String id = (String) draft.get("id");
        board.post(at(id, "review"), Map.of());
        assertEquals(200, shop.office.post(at(id, "posting"), Map.of()).status());
        assertEquals(15_000, balance("S004", "1131"));
        assertEquals("LEFT", member("S004").get("status"));
    }

    @Test
    void clickedTwiceItIsPostedAndPaidOnce() {
        enter("S005");
        pay("S005", "PRINCIPAL", 40_000);
        String id = (String) draft("S005", "LEFT").object().get("id");
        board.post(at(id, "review"), Map.of());
        List<Integer> posted =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> shop.office.post(at(id, "posting"), Map.of()).status())
                        .sorted()
                        .toList();
        assertEquals(List.of(200, 409, 409, 409, 409, 409, 409, 409), posted);
        List<Integer> paid =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> payOut(id, 1, 40_000).status())
                        .sorted()
                        .toList();
        assertEquals(List.of(201, 409, 409, 409, 409, 409, 409, 409), paid);
        assertEquals(0, balance("S005", "2131"));
    }

    @Test
    void anExpulsionIsTheBoards() {
        enter("S006");
        pay("S006", "PRINCIPAL", 1_000);
        assertEquals("BOARD_NEEDED", code(draft("S006", "EXPELLED")));
        assertEquals(
                "DECISION_NEEDED",
                code(board.post("/api/members/S006/settlements", ending("EXPELLED", ""))));
        assertEquals(
                201,
                board.post("/api/members/S006/settlements", ending("EXPELLED", "SK-9")).status());
        assertEquals("NOTHING_TO_SETTLE", code(draft("A002", "LEFT")));
    }

    @Test
    void othersSeeAndDoNothing() {
        enter("S007");
        pay("S007", "PRINCIPAL", 1_000);
        String id = (String) draft("S007", "LEFT").object().get("id");
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/settlements/" + id).status());
        assertEquals(200, supervisor.get("/api/members/S007/heirs").status());
        for (String act : List.of("review", "posting", "cancellation", "payments")) {
            assertEquals(403, supervisor.post(at(id, act), Map.of()).status(), act);
        }
        assertEquals(
                403, supervisor.post("/api/members/S007/settlements", ending("LEFT", "")).status());
        assertEquals(403, supervisor.put("/api/members/S007/heirs", Map.of()).status());
        ApiClient stranger = neighbour.office;
        assertEquals(404, stranger.get("/api/settlements/" + id).status());
        assertEquals(404, stranger.get("/api/members/S007/settlements").status());
        assertEquals(404, stranger.get("/api/members/S007/heirs").status());
        assertEquals(
                404, stranger.put("/api/members/S007/heirs", Map.of("heirs", List.of())).status());
        assertEquals(404, stranger.get("/api/settlements/" + id + "/document").status());
        for (String act : List.of("review", "posting", "cancellation")) {
            assertEquals(404, stranger.post(at(id, act), Map.of()).status(), act);
        }
    }

    @Test
    void heirsKeepTheirNikWhenTheyAreWrittenAgain() {
        enter("S008");
        Map<String, Object> ani = new java.util.HashMap<>(heir("Ani", "istri", 10_000));
        ani.put("nik", "3310154107900003");
        Map<?, ?> written = (Map<?, ?>) heirs("S008", ani).list().getFirst();
        assertEquals("331015******0003", written.get("nik_masked"));
        Map<String, Object> again = new java.util.HashMap<>(heir("Ani B.", "istri", 10_000));
        again.put("id", written.get("id"));
        Map<?, ?> kept = (Map<?, ?>) heirs("S008", again).list().getFirst();
        assertEquals("331015******0003", kept.get("nik_masked"));
        assertEquals("Ani B.", kept.get("name"));
        assertEquals(
                0,
                server.number(
                        "select count(*) from heir h where h::text like '%3310154107900003%'"));
    }

    private static void enter(String number) {
        Answer answer =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                number,
                                "person",
                                Map.of("name", "Anggota " + number),
                                "joined_on",
                                DAY,
                                "status",
                                "ACTIVE"));
        assertEquals(201, answer.status(), answer.text());
    }

    private static void pay(String number, String kind, long amount) {
        Answer answer =
                shop.office.post(
                        "/api/members/" + number + "/shares",
                        Map.of("kind", kind, "amount", amount, "date", DAY));
        assertEquals(201, answer.status(), answer.text());
    }

    /** As after goods bought on account. */
    private static void owes(String number, long amount) {
        UUID journal = UUID.randomUUID();
        UUID cooperative = shop.founded.cooperative();
        try (Connection connection = server.connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into journal (cooperative_id, journal_id, fiscal_year, posting_date, kind, description, recorded_at)
                      values ('%1$s', '%2$s', %5$d, '%6$s', 'SALE', 'Bon', now());
                    insert into journal_entry (cooperative_id, journal_id, line_no, account_code, member_id, amount, posting_date)
                      values ('%1$s', '%2$s', 1, '1131', '%3$s', %4$d, '%6$s'),
                             ('%1$s', '%2$s', 2, '4901', null, -%4$d, '%6$s');
                    insert into member_credit (cooperative_id, member_id, balance, revision)
                      values ('%1$s', '%3$s', %4$d, 1)
                    """
                            .formatted(
                                    cooperative,
                                    journal,
                                    id(number),
                                    amount,
                                    TestShop.DAY.getYear(),
                                    DAY));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer heirs(String number, Map<?, ?>... heirs) {
        return shop.office.put(
                "/api/members/" + number + "/heirs", Map.of("heirs", List.of(heirs)));
    }

    private static Map<String, Object> heir(String name, String relation, int shareBp) {
        return Map.of("name", name, "relation", relation, "share_bp", shareBp);
    }

    private static Answer draft(String number, String kind) {
        return shop.office.post("/api/members/" + number + "/settlements", ending(kind, ""));
    }

    private static Map<String, String> ending(String kind, String decision) {
        return Map.of(
                "kind", kind, "on", DAY, "reason", "Pindah desa", "decision_reference", decision);
    }

    private static Answer payOut(String id, int part, long amount) {
        return payOut(id, part, amount, TestShop.DAY);
    }

    private static Answer payOut(String id, int part, long amount, LocalDate date) {
        return shop.office.post(
                at(id, "payments"),
                Map.of(
                        "part",
                        part,
                        "amount",
                        amount,
                        "date",
                        date.toString(),
                        "from",
                        "CASH_ON_HAND"));
    }

    private static String at(String id, String act) {
        return "/api/settlements/" + id + "/" + act;
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }

    private static Map<String, Object> member(String number) {
        return shop.office.get("/api/members/" + number).object();
    }

    private static UUID id(String number) {
        return (UUID)
                server.query("select member_id from member where member_no = ?", number)
                        .getFirst()
                        .getFirst();
    }

    private static long balance(String number, String account) {
        return server.number(
                "select coalesce(sum(amount), 0)::bigint from journal_entry where member_id = ? and"
                        + " account_code = ?",
                id(number),
                account);
    }
}

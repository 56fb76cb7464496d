package id.gerai.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Who stood in the book on which day, in every form it is given out. */
class MemberRegisterTest {
    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "buku");
        neighbour = TestShop.open(server, "tetangga");
        for (int i = 1; i <= 60; i++) {
            enter("R%03d".formatted(i), "Anggota Nomor " + i, "2025-0%d-10".formatted(1 + i % 6));
        }
        ApiClient board = shop.colleague(Role.BOARD);
        depart(board, "R007", "LEFT", "2025-08-01", "Pindah ke Sidoarjo", "");
        depart(board, "R008", "EXPELLED", "2025-09-01", "Tidak menaati AD", "SK-3/2025");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theBookTellsWhoWasThereOnADay() {
        assertEquals(0, rows("/api/members/register?as_of=2024-12-31").size());
        List<Map<?, ?>> before = rows("/api/members/register?as_of=2025-07-31");
        assertEquals(65, before.size());
        assertFalse(before.stream().anyMatch(it -> it.containsKey("left")));
        List<Map<?, ?>> after = rows("/api/members/register?as_of=2025-09-01");
        Map<?, ?> left = line(after, "R007");
        assertEquals("2025-08-01", left.get("left"));
        assertEquals("Keluar: Pindah ke Sidoarjo", left.get("reason"));
        assertEquals("Sidoarjo, 01/07/1990", left.get("born"));
        assertEquals("P", left.get("sex"));
        assertEquals(2, left.get("movements").toString().split(", ").length);
        assertTrue(
                shop.office
                        .get("/api/members/register?as_of=2025-09-01")
                        .text()
                        .contains(
                                "63 anggota, di antaranya 0 anggota luar biasa; 0 calon anggota;"
                                        + " 2"));
    }

    @Test
    void movementsAreListedByNumber() {
        List<Map<?, ?>> movements = rows("/api/members/movements?from=2025-08-01&to=2025-12-31");
        assertEquals(
                List.of("Keluar", "Diberhentikan"),
                movements.stream().map(it -> it.get("kind")).toList());
        assertEquals("SK-3/2025", movements.getLast().get("decision"));
    }

    @Test
    void thePrintedBookNumbersItsPagesAndIsSigned() throws Exception {
        byte[] pdf = shop.office.bytes("/api/members/register?as_of=2025-12-31&format=pdf");
        Files.createDirectories(Path.of("target", "paper"));
        Files.write(Path.of("target", "paper", "member-register.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(document.getNumberOfPages() > 1);
            assertTrue(text.contains("1 / " + document.getNumberOfPages()), text);
            assertTrue(text.contains("Buku daftar anggota"));
            assertTrue(text.contains("Ketua"));
            assertTrue(
                    document.getPage(0).getMediaBox().getWidth()
                            > document.getPage(0).getMediaBox().getHeight());
        }
        Files.write(
                Path.of("target", "paper", "member-movements.pdf"),
                shop.office.bytes("/api/members/movements?from=2025-01-01&format=pdf"));
        assertEquals(
                2,
                server.number(
                        "select count(*) from audit_entry where action = 'EXPORT_REGISTER'"
                                + " and subject like '%pdf'"));
    }

    @Test
    void theSpreadsheetHasALineForEachMember() throws Exception {
        byte[] xlsx = shop.office.bytes("/api/members/register?as_of=2025-12-31&format=xlsx");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertEquals(
                    65,
                    workbook.getFirstSheet()
                            .openStream()
                            .filter(row -> row.getCellText(0).matches("\\d+"))
                            .count());
        }
    }

    @Test
    void othersSeeTheirOwnBook() {
        assertFalse(neighbour.office.get("/api/members/register").text().contains("R001"));
        assertFalse(neighbour.office.get("/api/members/movements").text().contains("R001"));
        assertEquals(200, shop.colleague(Role.SUPERVISOR).get("/api/members/register").status());
        assertEquals(401, server.client().get("/api/members/register").status());
        assertEquals(422, shop.office.get("/api/members/register?format=doc").status());
    }

    private static List<Map<?, ?>> rows(String path) {
        List<?> rows = (List<?>) shop.office.get(path).object().get("rows");
        return rows.stream()
                .<Map<?, ?>>map(row -> (Map<?, ?>) ((Map<?, ?>) row).get("values"))
                .toList();
    }

    private static Map<?, ?> line(List<Map<?, ?>> rows, String number) {
        return rows.stream()
                .filter(it -> number.equals(it.get("member_no")))
                .findFirst()
                .orElseThrow();
    }

    private static void enter(String number, String name, String joined) {
        var answer =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                number,
                                "joined_on",
                                joined,
                                "status",
                                "ACTIVE",
                                "person",
                                Map.of(
                                        "name", name,
                                        "birth_place", "Sidoarjo",
                                        "birth_date", "1990-07-01",
                                        "sex", "FEMALE",
                                        "occupation", "Petani penggarap",
                                        "address", "Dusun Krajan RT 03/RW 01, Desa Sukamaju")));
        assertEquals(201, answer.status(), answer.text());
    }

    private static void depart(
            ApiClient board,
            String number,
            String kind,
            String on,
            String reason,
            String decision) {
        var answer =
                board.post(
                        "/api/members/" + number + "/departure",
                        Map.of(
                                "kind", kind,
                                "on", on,
                                "reason", reason,
                                "decision_reference", decision));
        assertEquals(204, answer.status(), answer.text());
    }
}

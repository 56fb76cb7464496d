package id.gerai.server.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.member.MemberImport;
import id.gerai.server.opening.OpeningImport;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Files as bad as people make them, as text of each kind and as spreadsheets: everything is told by
 * row and column, and nothing is left behind. Those of opening balances have a table of their own.
 */
class BadFilesTest {
    private static final int MANY = 50_000;
    private static final String NIK = "3310154107900003";
    private static final String[] TABLES = {
        "member", "person", "member_movement", "share_account", "journal", "assistance"
    };

    private static TestServer server;
    private static TestShop shop;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "buruk");
        shop.office.post(
                "/api/members",
                Acts.body(
                        "member_no",
                        "K001",
                        "joined_on",
                        TestShop.DAY,
                        "status",
                        "ACTIVE",
                        "person",
                        Acts.body("name", "Kartini", "nik", "3310154107900005")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Row> bad() {
        return MarkdownTables.only(BadFilesTest.class, "bad-files.md");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsWrongIsToldWithItsPlaceAndNothingIsKept(Row row) throws IOException {
        String text =
                row.has("headings")
                        ? row.text("headings") + "\n" + row.text("rows").replace("\\n", "\n") + "\n"
                        : "";
        List<Long> before = counts();
        refused(row, Files.writeString(folder.resolve("berkas.csv"), text), true);
        String windows = "\uFEFF" + text.replace("\n", "\r\n");
        refused(row, Files.writeString(folder.resolve("windows.csv"), windows), true);
        String commas = text.replace(';', ',');
        refused(row, Files.writeString(folder.resolve("koma.csv"), commas), true);
        if (row.text("sheet").equals("yes")) {
            refused(row, sheet(it -> fill(it, text)), false);
        }
        assertEquals(before, counts(), "something was left behind");
    }

    private void refused(Row row, Path file, boolean isText) throws IOException {
        String told = row.text("import").equals("social") ? reconcile(file).text() : members(file);
        told = told.replace("\\\"", "\"");
        assertTrue(told.contains(row.text("said")), file + ": " + told);
        String place = row.text("place");
        assertTrue(told.contains(isText ? place : place.split(",")[0]), file + ": " + told);
        assertFalse(told.contains(NIK) && row.text("import").equals("social"), told);
    }

    @Test
    void whatOnlyBeginsLikeASpreadsheetIsRefused() throws IOException {
        Path file = folder.resolve("rusak.xlsx");
        Files.write(file, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        assertTrue(members(file).contains("bukan berkas XLSX"));
        assertTrue(reconcile(file).text().contains("bukan berkas XLSX"));
        Path empty = Files.writeString(folder.resolve("kosong.csv"), "");
        assertEquals(400, reconcile(empty).status(), "nothing was sent");
        Path picture = folder.resolve("foto.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        assertTrue(members(picture).contains("\"member_no\" tidak ada"), members(picture));
        assertEquals(422, reconcile(picture).status());
    }

    @Test
    void formulasAndLostDigitsAreRefusedByCell() throws IOException {
        Path file =
                sheet(
                        it -> {
                            fill(it, "nik;name;programme\n");
                            it.value(1, 0, 3_310_154_107_900_003L);
                            it.value(1, 1, "Siti");
                            it.formula(1, 2, "CONCATENATE(\"PK\",\"H\")");
                        });
        Answer answer = reconcile(file);
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("baris 2, kolom A"), answer.text());
        assertTrue(answer.text().contains("15 digit"), answer.text());
        assertTrue(answer.text().contains("baris 2, kolom C"), answer.text());
        assertTrue(answer.text().contains("rumus"), answer.text());
    }

    @Test
    void listsOfTheRegistryComeInEveryForm() throws IOException {
        String list = "nik;name;programme\n3310154107900005;Kartini;PKH\n";
        for (String text :
                List.of(list, list.replace(';', ','), "\uFEFF" + list.replace("\n", "\r\n"))) {
            Answer answer = reconcile(Files.writeString(folder.resolve("daftar.csv"), text));
            assertEquals(200, answer.status(), answer.text());
            assertEquals(1, ((List<?>) answer.object().get("added")).size());
        }
        assertEquals(200, reconcile(sheet(it -> fill(it, list))).status());
    }

    @Test
    void whatLibreOfficeWroteIsRead() throws Exception {
        TestShop fresh = TestShop.open(server, "libre");
        MemberImport members = server.get(MemberImport.class);
        assertEquals(
                2, members.run(fresh.administrator, sample("libreoffice-members.xlsx"), false));
        assertEquals(
                List.of(
                        List.<Object>of("0001", "2025-07-14", "Siti Aminah"),
                        List.<Object>of("0002", "2025-08-17", "Budi, S.Pd.")),
                server.query(
                        "select member_no, joined_on::text, name from member"
                                + " join person using (cooperative_id, person_id)"
                                + " where cooperative_id = ? and member_no like '0%' order by 1",
                        fresh.founded.cooperative()));
        Path accounts =
                Files.writeString(
                        folder.resolve("akun.csv"), "account,debit,credit\n1101,400000,\n");
        server.get(OpeningImport.class)
                .run(
                        fresh.administrator,
                        new OpeningImport.Files(
                                Optional.of(sample("libreoffice-shares.xlsx")),
                                Optional.of(accounts)),
                        TestShop.DAY,
                        false);
        assertEquals(
                400_000,
                server.number(
                        "select sum(balance) from share_account where cooperative_id = ?",
                        fresh.founded.cooperative()));
    }

    /** Long files are read to their end, and told in full up to a thousand faults. */
    @Test
    void longFilesAreReadAndRefused() throws Exception {
        StringBuilder good = new StringBuilder("member_no,name,joined_on\n");
        StringBuilder bad = new StringBuilder("member_no,name,joined_on\n");
        StringBuilder list = new StringBuilder("nik,name,programme\n");
        StringBuilder balances = new StringBuilder("member_no,principal\n");
        for (int i = 0; i < MANY; i++) {
            good.append("P%d,Orang %d,14/07/2025\n".formatted(i, i));
            bad.append("P%d,,kemarin\n".formatted(i));
            list.append("331015410790%04d,Orang,PKH\n".formatted(i % 9_000 + 1));
            balances.append("P%d,x\n".formatted(i));
        }
        List<Long> before = counts();
        Path file = Files.writeString(folder.resolve("banyak.csv"), good);
        assertEquals(MANY, server.get(MemberImport.class).run(shop.administrator, file, true));
        String told = members(Files.writeString(folder.resolve("salah.csv"), bad));
        assertEquals(1_001, told.lines().count());
        assertTrue(told.contains("dan 99000 lagi"), told.substring(told.length() - 40));
        Answer answer = reconcile(Files.writeString(folder.resolve("daftar.csv"), list));
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("sudah ada"));
        OpeningImport.Files files =
                new OpeningImport.Files(
                        Optional.of(Files.writeString(folder.resolve("saldo.csv"), balances)),
                        Optional.empty());
        RefusedInputException refused =
                assertThrows(
                        RefusedInputException.class,
                        () ->
                                server.get(OpeningImport.class)
                                        .run(shop.administrator, files, TestShop.DAY, true));
        assertTrue(refused.getMessage().contains("lagi"));
        assertEquals(before, counts());
    }

    /** What is said of it; a file that is taken fails the test. */
    private static String members(Path file) throws IOException {
        try {
            server.get(MemberImport.class).run(shop.administrator, file, false);
        } catch (RefusedInputException e) {
            return e.getMessage();
        }
        throw new AssertionError(file + " was taken");
    }

    private static Answer reconcile(Path file) throws IOException {
        String path = "/api/assistance/reconciliation?source=DTSEN&as_of=%s&apply=%s";
        boolean apply = !file.getFileName().toString().startsWith("daftar");
        return shop.office.postBytes(
                path.formatted(TestShop.DAY, apply), "text/csv", Files.readAllBytes(file));
    }

    private Path sample(String name) throws IOException {
        Path file = folder.resolve(name);
        try (InputStream in = BadFilesTest.class.getResourceAsStream(name)) {
            Files.copy(in, file);
        }
        return file;
    }

    private Path sheet(Consumer<Worksheet> filling) throws IOException {
        Path file = folder.resolve("daftar.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Uji", "1.0")) {
            filling.accept(workbook.newWorksheet("Daftar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Text in cells, as it stands. */
    private static void fill(Worksheet sheet, String text) {
        List<String> lines = text.lines().toList();
        for (int y = 0; y < lines.size(); y++) {
            String[] cells = lines.get(y).split(";", -1);
            for (int x = 0; x < cells.length; x++) {
                sheet.value(y, x, cells[x]);
            }
        }
    }

    private static List<Long> counts() {
        return List.of(TABLES).stream()
                .map(table -> server.number("select count(*) from " + table))
                .toList();
    }
}

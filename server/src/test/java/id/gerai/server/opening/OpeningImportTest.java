package id.gerai.server.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.check.CheckService;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.member.MemberImport;
import id.gerai.server.opening.OpeningImport.Files;
import id.gerai.server.opening.OpeningImport.Opening;
import id.gerai.server.savings.ShareRates;
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
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opening balances from files as people keep them. */
class OpeningImportTest {
    private static final String ACCOUNTS =
            """
            account;name;debit;credit
            1101;Kas Besar;Rp 1.000.000;
            3201;Dana Cadangan;;545.000,00
            """;
    private static final String MEMBERS =
            """
            Member_No;name;principal;mandatory_months;voluntary;credit;surplus_unpaid;consignment_due
            A001;Anggota 1;100.000;12;250.000;-;35.000;
            A002;Anggota 2;;;;50.000;;
            """;

    private static TestServer server;
    private static TestShop refusing;
    private static int shops;

    @TempDir Path folder;
    private TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        refusing = open();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static TestShop open() {
        shops++;
        TestShop shop = TestShop.open(server, "awal" + shops);
        server.get(ShareRates.class)
                .setNow(shop.administrator, ShareKind.MANDATORY, Rupiah.of(10_000));
        return shop;
    }

    static List<Row> bad() {
        return MarkdownTables.only(OpeningImportTest.class, "bad.md");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatIsWrongIsToldWithItsPlace(Row row) throws IOException {
        Path file =
                text(
                        "saldo.csv",
                        row.text("headings") + "\n" + row.text("rows").replace("\\n", "\n") + "\n",
                        StandardCharsets.UTF_8);
        Optional<Path> given = Optional.of(file);
        boolean members = row.text("file").equals("members");
        Files files =
                members ? new Files(given, Optional.empty()) : new Files(Optional.empty(), given);
        long before = journals(refusing);
        String told = refusal(refusing, files);
        assertTrue(!row.has("place") || told.contains(row.text("place")), told);
        assertTrue(told.contains(row.text("said")), told);
        assertEquals(before, journals(refusing));
    }

    @Test
    void everythingIsToldAtOnce() throws IOException {
        Path members =
                text(
                        "anggota.csv",
                        "member_no;principal;credit\nA001;x;1.000\nZ1;1;1\nA002;1;y\n",
                        StandardCharsets.UTF_8);
        Path accounts =
                text(
                        "akun.csv",
                        "account,debit,credit\n1101,x,\n9999,,1\n",
                        StandardCharsets.UTF_8);
        String told = refusal(refusing, new Files(Optional.of(members), Optional.of(accounts)));
        assertEquals(5, told.lines().count(), told);
    }

    @Test
    void bothFilesBecomeOneJournalThatBalances() throws Exception {
        shop = open();
        Files files = new Files(Optional.of(members()), Optional.of(accounts()));
        OpeningImport imports = server.get(OpeningImport.class);
        long before = journals(shop);
        Opening checked = imports.run(shop.administrator, files, TestShop.DAY, true);
        assertEquals(new Opening(7, Rupiah.of(1_050_000)), checked);
        assertEquals(before, journals(shop), "a dry run posts nothing");
        imports.run(shop.administrator, files, TestShop.DAY, false);
        assertEquals(before + 1, journals(shop));
        assertEquals(100_000, share("PRINCIPAL"));
        assertEquals(120_000, share("MANDATORY"));
        assertEquals(250_000, share("VOLUNTARY"));
        assertEquals(
                50_000,
                server.number(
                        "select balance from member_credit where member_id = ?",
                        shop.members.get(1)));
        assertEquals(
                -35_000,
                server.number(
                        "select sum(amount) from journal_entry where member_id = ?"
                                + " and account_code = '2121'",
                        shop.members.getFirst()));
        assertEquals(
                List.of(),
                server.get(CheckService.class).run(shop.founded.cooperative()).stream()
                        .filter(finding -> !finding.isFine())
                        .toList());
        String again = refusal(shop, files);
        assertTrue(again.contains("sudah punya saldo"), again);
        assertTrue(again.contains("saldo awal akun 1101 sudah dibukukan"), again);
    }

    @Test
    void encodingsAndSpreadsheetsAreReadAlike() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("windows-1252"))) {
            Path file = text("saldo.csv", MEMBERS.replace("Anggota 2", "Ñoño"), charset);
            assertEquals(7, checked(new Files(Optional.of(file), Optional.of(accounts()))));
        }
        Path sheet =
                sheet(
                        it -> {
                            row(it, 0, "member_no", "principal", "mandatory_months", "voluntary");
                            row(it, 1, "A001", 100_000, 12, "Rp 250.000");
                            row(it, 3, "A002", "30.000", "", 5_000);
                        });
        Path accounts =
                text(
                        "akun.csv",
                        "account\tdebit\tcredit\n1101\t505000\t\n",
                        StandardCharsets.UTF_8);
        assertEquals(6, checked(new Files(Optional.of(sheet), Optional.of(accounts))));
    }

    @Test
    void formulasErrorsAndLostDigitsAreRefusedByCell() throws Exception {
        Path sheet =
                sheet(
                        it -> {
                            row(it, 0, "member_no", "principal", "voluntary");
                            it.value(1, 0, "A001");
                            it.formula(1, 1, "SUM(1;2)".replace(';', ','));
                            it.value(2, 0, 3_301_012_345_678_901L);
                            it.value(2, 2, 12.5);
                        });
        String told = refusal(refusing, new Files(Optional.of(sheet), Optional.empty()));
        assertTrue(told.contains("baris 2, kolom B:"), told);
        assertTrue(told.contains("rumus"), told);
        assertTrue(told.contains("baris 3, kolom A:"), told);
        assertTrue(told.contains("15 digit"), told);
    }

    @Test
    void aRegisterIsReadFromASpreadsheetWithItsDates() throws Exception {
        shop = open();
        Path sheet =
                sheet(
                        it -> {
                            row(it, 0, "member_no", "name", "joined_on");
                            row(it, 1, "X1", "Bu Sri", "14/07/2025");
                            row(it, 2, "X2", "Pak Dul");
                            it.value(2, 2, LocalDate.of(2025, 8, 17));
                            it.style(2, 2).format("dd/mm/yyyy").set();
                        });
        assertEquals(2, server.get(MemberImport.class).run(shop.administrator, sheet, false));
        assertEquals(
                List.of(List.<Object>of("X1", "2025-07-14"), List.<Object>of("X2", "2025-08-17")),
                server.query(
                        "select member_no, joined_on::text from member"
                                + " where cooperative_id = ? and member_no like 'X%' order by 1",
                        shop.founded.cooperative()));
    }

    @Test
    void aFileThatOnlyBeginsLikeASpreadsheetIsRefused() throws IOException {
        Path file = folder.resolve("rusak.xlsx");
        java.nio.file.Files.write(file, new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        String told = refusal(refusing, new Files(Optional.of(file), Optional.empty()));
        assertTrue(told.contains("bukan berkas XLSX"), told);
        assertTrue(
                refusal(refusing, new Files(Optional.empty(), Optional.empty()))
                        .contains("Tidak ada berkas"));
    }

    @Test
    void filesAreUploadedAndTemplatesFetched() throws Exception {
        shop = open();
        Map<String, Path> files = Map.of("members", members(), "accounts", accounts());
        Map<String, String> dry = Map.of("date", TestShop.DAY.toString(), "dry_run", "true");
        Answer checked = shop.office.upload("/api/opening-balances", dry, files);
        assertEquals(200, checked.status(), checked.text());
        assertEquals(false, checked.object().get("posted"));
        Map<String, String> date = Map.of("date", TestShop.DAY.toString());
        Answer posted = shop.office.upload("/api/opening-balances", date, files);
        assertEquals(201, posted.status(), posted.text());
        assertEquals(1_050_000, posted.object().get("debit"));
        Answer refused =
                shop.office.upload("/api/opening-balances", date, Map.of("members", members()));
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("members, baris 2, kolom"), refused.text());
        assertEquals(401, server.client().upload("/api/opening-balances", date, files).status());
        for (String name : List.of("members", "opening-members", "opening-accounts")) {
            String templates = "/api/opening-balances/templates/";
            String csv =
                    new String(
                            shop.office.bytes(templates + name + ".csv"), StandardCharsets.UTF_8);
            assertTrue(csv.lines().count() >= 2, csv);
            byte[] xlsx = shop.office.bytes(templates + name + ".xlsx");
            assertEquals('P', xlsx[0]);
        }
        assertEquals(404, shop.office.get("/api/opening-balances/templates/lain.csv").status());
    }

    private static int checked(Files files) throws Exception {
        return server.get(OpeningImport.class)
                .run(refusing.administrator, files, TestShop.DAY, true)
                .balances();
    }

    private static String refusal(TestShop shop, Files files) {
        return assertThrows(
                        RefusedInputException.class,
                        () ->
                                server.get(OpeningImport.class)
                                        .run(shop.administrator, files, TestShop.DAY, false))
                .getMessage();
    }

    private static long journals(TestShop shop) {
        return server.number(
                "select count(*) from journal where cooperative_id = ?",
                shop.founded.cooperative());
    }

    private long share(String kind) {
        return server.number(
                "select balance from share_account where member_id = ? and kind = ?",
                shop.members.getFirst(),
                kind);
    }

    private Path members() throws IOException {
        return text("anggota.csv", MEMBERS, StandardCharsets.UTF_8);
    }

    private Path accounts() throws IOException {
        return text("akun.csv", ACCOUNTS, StandardCharsets.UTF_8);
    }

    private Path text(String name, String text, Charset charset) throws IOException {
        return java.nio.file.Files.writeString(folder.resolve(name), text, charset);
    }

    private Path sheet(Consumer<Worksheet> filling) throws IOException {
        Path file = folder.resolve("saldo.xlsx");
        try (OutputStream out = java.nio.file.Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Uji", "1.0")) {
            filling.accept(workbook.newWorksheet("Saldo"));
        }
        return file;
    }

    private static void row(Worksheet sheet, int y, Object... values) {
        for (int x = 0; x < values.length; x++) {
            switch (values[x]) {
                case Number number -> sheet.value(y, x, number);
                case Object other -> sheet.value(y, x, other.toString());
            }
        }
    }
}

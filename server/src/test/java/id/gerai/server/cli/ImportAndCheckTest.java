package id.gerai.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files into the books, and the books proven. */
class ImportAndCheckTest {
    private static final String MEMBERS =
            "member_no,name,address,phone,nik,joined_on,status,card_barcode,"
                    + "assistance_programme\n";
    private static final String PRODUCTS =
            "code,name,category,unit,weighed,stock_account,general_price,member_price,ceiling,ceiling_reference,barcodes,consignor_no,commission_bp,opening_quantity,opening_cost\n";

    @TempDir private Path folder;
    private TestServer server;

    @BeforeEach
    void start() {
        server = TestServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aGoodFileIsInTheBooksAndTheBooksAreProven() throws IOException {
        server.found("impor");
        CommandRun members =
                run(
                        "members",
                        MEMBERS
                                + "A1,Siti Aminah,Dusun"
                                + " 1,08123456789,3578080102030001,2025-01-02,ACTIVE,K1,PKH\n"
                                + "A2,\"Budi, S.Pd.\",,,,2025-02-01,ACTIVE,,\n");
        assertEquals(0, members.exitCode(), members.err());
        Path shares = folder.resolve("shares.csv");
        Files.writeString(
                shares,
                "member_no,principal,mandatory,voluntary\nA1,100000,50000,\nA2,100000,,25000\n");
        Path accounts = folder.resolve("accounts.csv");
        Files.writeString(accounts, "account,debit,credit\n1101,275000,\n");
        String[] opening = {
            "import",
            "opening-balances",
            "--members=" + shares,
            "--accounts=" + accounts,
            "--opening-date=" + TestShop.DAY.withDayOfYear(1)
        };
        CommandRun balances = command(opening);
        assertEquals(0, balances.exitCode(), balances.err());
        assertEquals(2, command(opening).exitCode(), "they stand in the books already");
        assertEquals(275_000, server.number("select sum(balance) from share_account"));
        assertEquals(1, server.number("select count(*) from journal where kind = 'OPENING'"));
        assertEquals(
                0,
                server.number(
                        "select count(*) from person where encode(nik_cipher, 'escape') like"
                                + " '%3578080102030001%'"));
        CommandRun products =
                run(
                        "products",
                        PRODUCTS
                                + "B1,Beras,Sembako,kg,ya,1141,14000,13500,14900,Kepbadan,8991001100016"
                                + " 2000000000015,,,\"12,5\",12000\n"
                                + "B2,Keripik,Titipan,pcs,tidak,1149,5000,5000,,,,A1,1000,,\n");
        assertEquals(0, products.exitCode(), products.err());
        assertEquals(150_000, server.number("select value from stock"));
        assertEquals(120_000_000, server.number("select unit_cost_e4 from stock"));
        CommandRun check = command("check");
        assertEquals(0, check.exitCode(), check.out());
    }

    @Test
    void everyFaultIsToldAndNothingIsStored() throws IOException {
        server.found("impor");
        CommandRun members =
                run(
                        "members",
                        MEMBERS
                                + "A1,Siti,,,3310153202900001,2025-01-02,ACTIVE,,\n"
                                + "A1,,,,,17-13-2025,AKTIF,,\n");
        assertEquals(2, members.exitCode());
        for (String fault :
                List.of(
                        "baris 2, kolom 11: tanggal lahir",
                        "baris 3, kolom 1: isi kolom \"member_no\"",
                        "baris 3, kolom 4: kolom \"name\"",
                        "baris 3, kolom 8: kolom \"joined_on\"",
                        "baris 3, kolom 19: kolom \"status\"")) {
            assertTrue(members.err().contains(fault), fault + " in\n" + members.err());
        }
        assertEquals(0, server.number("select count(*) from member"));
    }

    @Test
    void pricesBarcodesAndConsignorsAreChecked() throws IOException {
        server.found("impor");
        CommandRun products =
                run(
                        "products",
                        PRODUCTS
                                + "B1,Beras,Sembako,kg,ya,1141,14000,15000,14900,Kepbadan,8991001100017,,,,\n"
                                + "B2,Keripik,Titipan,pcs,tidak,1101,5000,5000,,,,A9,1000,,\n");
        assertEquals(2, products.exitCode());
        for (String fault :
                List.of(
                        "baris 2, kolom 35: harga anggota",
                        "angka terakhir barcode 8991001100017",
                        "baris 3, kolom 30: kolom \"stock_account\"")) {
            assertTrue(products.err().contains(fault), fault + " in\n" + products.err());
        }
    }

    @Test
    void packagesWholesaleLimitsAndRegistersComeWithTheFile() throws IOException {
        server.found("impor");
        String head =
                PRODUCTS.strip()
                        + ",aliases,package_name,package_content,package_general_price,"
                        + "package_member_price,package_barcodes,wholesale_from,wholesale_price,"
                        + "limit_most,limit_per,register\n";
        String rice = "B1,Beras SPHP,Sembako,sak,tidak,1141,62500,62000,62500,HET,,,,,,";
        CommandRun wrong = run("products", head + rice + "bulog,dus,0,1,2,,,,2,kadang,KLIK_SPHP\n");
        assertEquals(2, wrong.exitCode());
        assertTrue(wrong.err().contains("harga anggota"), wrong.err());
        CommandRun right =
                run(
                        "products",
                        head
                                + rice
                                + "\"bulog, pera\",dus,10,620000,615000,8991001100016,5,61500,"
                                + "2,nik-bulan,KLIK_SPHP\n");
        assertEquals(0, right.exitCode(), right.err());
        assertEquals(10_000, server.number("select content from product_package"));
        assertEquals(61_500, server.number("select price from wholesale_price"));
        assertEquals(
                1,
                server.number(
                        "select count(*) from purchase_limit where per = 'NIK' and time_window ="
                                + " 'MONTH' and most = 2000"));
        assertEquals(
                1,
                server.number(
                        "select count(*) from product where register = 'KLIK_SPHP' and aliases ="
                                + " array['bulog', 'pera']"));
        assertEquals(
                1,
                server.number("select count(*) from product_barcode where package_name = 'dus'"));
    }

    @Test
    void aFileThatIsNotUtf8OrHasOtherColumnsIsRefused() throws IOException {
        server.found("impor");
        Path file = folder.resolve("latin.csv");
        Files.write(
                file, (MEMBERS + "A1,Andr\u00e9,,,,,,,\n").getBytes(StandardCharsets.ISO_8859_1));
        CommandRun latin = command("import", "members", file.toString());
        assertEquals(2, latin.exitCode());
        assertTrue(latin.err().contains("baris 2"), latin.err());
        CommandRun columns = run("members", "member_no,nama\nA1,Siti\n");
        assertEquals(2, columns.exitCode());
        assertTrue(columns.err().contains("kolom \"name\" tidak ada"), columns.err());
    }

    @Test
    void checkFindsWhatIsBroken() throws SQLException {
        TestShop shop = TestShop.open(server, "periksa");
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        till.push(
                List.of(
                        till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000))).line(),
                        till.write(
                                        TestShop.DAY,
                                        shop.sale(
                                                shift,
                                                "G1-1",
                                                Optional.of(shop.members.getFirst()),
                                                shop.products.getFirst()))
                                .line()));
        assertEquals(0, command("check").exitCode());
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update patronage set amount = amount + 1");
            statement.execute("update stock set value = value - 1");
            statement.execute("update event set content = content || ' ' where sequence = 1");
            statement.execute("delete from sale_tender");
            statement.execute(
                    "update journal_entry set amount = amount + 1 where account_code = '1103'");
        }
        CommandRun check = command("check");
        assertEquals(1, check.exitCode());
        for (String sentence :
                List.of(
                        "SALAH  Setiap jurnal seimbang",
                        "SALAH  Belanja tahunan",
                        "SALAH  Nilai stok",
                        "SALAH  Kejadian tersimpan",
                        "SALAH  Pembayaran berjumlah")) {
            assertTrue(check.out().contains(sentence), sentence + " in\n" + check.out());
        }
    }

    private CommandRun run(String kind, String content) throws IOException {
        Path file = folder.resolve(kind + ".csv");
        Files.writeString(file, content);
        return kind.equals("members")
                ? command("import", kind, file.toString())
                : command(
                        "import",
                        kind,
                        file.toString(),
                        "--opening-date=" + TestShop.DAY.withDayOfYear(1));
    }

    private CommandRun command(String... arguments) {
        return CommandRun.of(server.database(), folder.resolve("data"), arguments);
    }
}

package id.gerai.server.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a manager sets in the office is what the till is told. */
class ManagerPagesIT {
    /** As in the specification of QRIS, of an invented shop. */
    private static final String QRIS_HEAD =
            "00020101021126370014ID.CO.QRIS.WWW0215ID10200000000015204541153033605802ID"
                    + "5910GERAI DEMO6008SUKAMAJU6304";

    private static TestServer server;
    private static OfficeBrowser browser;
    private static TestShop shop;
    private static TestTill till;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        shop = TestShop.open(server, "atur");
        till = shop.till();
        server.get(UserService.class)
                .add(
                        shop.administrator,
                        new NewUser("pengelola", "Bu Kepala", Role.MANAGER, TestServer.PASSWORD));
        server.get(UserService.class)
                .add(
                        shop.administrator,
                        new NewUser("pengurus", "Pak Ketua", Role.BOARD, TestServer.PASSWORD));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void settingsReachTheTillAndAWrongCodeIsExplained() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("pengelola")) {
            Page page = visitor.page();
            page.navigate("/pengaturan");
            page.fill("textarea[name^='qris.']", "halo");
            page.fill("[name=principal]", "100.000");
            page.fill("[name=mandatory]", "10.000");
            page.fill("[name=credit]", "250.000");
            page.fill("[name=cards]", "KHBS");
            page.fill("[name=layouts]", "21:5:g, 22:5");
            page.click("text=Simpan pengaturan");
            assertThat(page.locator("main")).containsText("Ini bukan teks QRIS");
            assertThat(page.locator("main")).containsText("'22:5' bukan bentuk barcode");
            visitor.fits().isReadable().picture("settings-refused");
            page.fill("textarea[name^='qris.']", QRIS_HEAD + checksum(QRIS_HEAD));
            page.fill("[name=layouts]", "21:5:g, 22:5:rp");
            page.click("text=Simpan pengaturan");
            assertThat(page.locator(".note.good")).isVisible();
            assertThat(page.locator("main")).containsText("GERAI DEMO");
            visitor.picture("settings");
        }
        String told = till.pull(0, 2_000).text();
        assertTrue(told.contains("\"principal_share\":100000"), told);
        assertTrue(told.contains("\"barcode_layouts\":[\"21:5:g\",\"22:5:rp\"]"), told);
        assertTrue(told.contains("\"credit_limit\":250000"), told);
    }

    @Test
    void aProductGetsPackagesOffersAndLimits() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("pengelola")) {
            Page page = visitor.page();
            page.navigate("/barang");
            page.fill("#cari", "barang 3");
            page.keyboard().press("Enter");
            assertThat(page.locator("#products tbody tr")).hasCount(1);
            visitor.fits().isReadable().picture("products");
            page.click("text=Barang 3");
            page.fill("[name='package.0.name']", "dus");
            page.fill("[name='package.0.content']", "12");
            page.fill("[name='package.0.general']", "120.000");
            page.fill("[name='package.0.member']", "115.000");
            page.fill("[name='package.0.barcodes']", "8991001100016");
            page.fill("[name='wholesale.0.from']", "6");
            page.fill("[name='wholesale.0.price']", "9.500");
            page.fill("[name='limit.0.most']", "nol");
            page.click("text=Simpan barang");
            assertThat(page.locator("main")).containsText("Tulis angka lebih dari 0");
            page.fill("[name='limit.0.most']", "10");
            page.selectOption("[name='limit.0.kind']", "NIK_MONTH");
            page.selectOption("[name=register]", "KLIK_SPHP");
            page.fill("[name=aliases]", "beras pera, beras bulog");
            page.click("text=Simpan barang");
            assertThat(page.locator(".note.good")).isVisible();
            visitor.fits().isReadable().picture("goods");
        }
        String told = till.get("/api/terminal/products?code=8991001100016").text();
        assertTrue(told.contains("\"name\":\"dus\",\"content\":12000"), told);
        assertTrue(told.contains("\"per\":\"NIK\",\"most\":10000,\"window\":\"MONTH\""), told);
        assertTrue(told.contains("\"register\":\"KLIK_SPHP\""), told);
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("pengelola")) {
            visitor.page().navigate("/barang/B003");
            visitor.fits().isReadable().picture("goods-phone");
        }
    }

    @Test
    void quickKeysAreArrangedByKeyboardAlone() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("pengelola")) {
            Page page = visitor.page();
            page.navigate("/tombol");
            page.fill("#new-page", "Sembako");
            page.keyboard().press("Enter");
            page.fill("#cari", "barang");
            page.keyboard().press("Enter");
            page.locator("text=+ Barang 1").focus();
            page.keyboard().press("Enter");
            page.locator("text=+ Barang 2").focus();
            page.keyboard().press("Enter");
            page.locator("[aria-label='Geser Barang 2 ke kiri']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".keys .name").first()).hasText("Barang 2");
            visitor.fits().isReadable().picture("quickkeys");
        }
        String told = till.pull(0, 2_000).text();
        assertTrue(
                told.contains(
                        "\"name\":\"Sembako\",\"products\":[\"%s\",\"%s\"]"
                                .formatted(shop.products.get(1), shop.products.get(0))),
                told);
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("pengelola")) {
            visitor.page().navigate("/tombol?cari=barang");
            visitor.fits().isReadable().picture("quickkeys-phone");
            visitor.page().navigate("/pengaturan");
            visitor.fits().isReadable().picture("settings-phone");
        }
    }

    @Test
    void theBoardDoesNotManageTheShop() {
        for (String path : new String[] {"/pengaturan", "/barang", "/barang/B003", "/tombol"}) {
            assertEquals(403, server.signedIn("pengurus").get(path).status(), path);
        }
        assertEquals(403, server.signedIn("pengelola").get("/orang").status());
    }

    /** CRC-16/CCITT-FALSE. */
    private static String checksum(String text) {
        int crc = 0xFFFF;
        for (int i = 0; i < text.length(); i++) {
            crc ^= text.charAt(i) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
            crc &= 0xFFFF;
        }
        return "%04X".formatted(crc);
    }
}

package id.gerai.server.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient;
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

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a newcomer needs after founding: a cashier, and a way to settle what went wrong. */
class PeoplePagesIT {
    private static TestServer server;
    private static OfficeBrowser browser;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void aCashierIsAddedAndABadNameIsRefusedWithWhatWasTyped() {
        server.found("admin");
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("admin")) {
            Page page = visitor.page();
            page.navigate("/orang");
            page.fill("[name=name]", "Wati Contoh");
            page.fill("[name=login]", "wati");
            page.click("main button");
            assertThat(page.locator(".note.good")).containsText("Wati Contoh");
            assertThat(page.locator("#people")).containsText("Kasir");
            visitor.fits().isReadable().picture("people");

            page.fill("[name=name]", "Wati Lain");
            page.fill("[name=login]", "wati");
            page.click("main button");
            assertThat(page.locator(".note.bad")).containsText("sudah dipakai");
            assertThat(page.locator("[name=name]")).hasValue("Wati Lain");
        }
        assertEquals(
                1,
                server.number(
                        "select count(*) from user_account where role = 'CASHIER' and login_name ="
                                + " 'wati'"));
    }

    @Test
    void somebodyGetsAPinAndPermissionsAndIsLetGoAtOnce() {
        TestShop shop = TestShop.open(server, "orang");
        server.get(UserService.class)
                .add(
                        shop.administrator,
                        new NewUser(
                                "orang.kepala", "Bu Kepala", Role.MANAGER, TestServer.PASSWORD));
        ApiClient manager = server.signedIn("orang.kepala");
        assertEquals(200, manager.get("/api/attention").status());
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("orang")) {
            Page page = visitor.page();
            page.navigate("/orang");
            page.click("text=Bu Kepala");
            page.fill("[name=pin]", "1111");
            page.fill("[name=again]", "1111");
            page.click("text=Simpan PIN");
            assertThat(page.locator(".note.bad")).containsText("tidak boleh sama semua");
            page.fill("[name=pin]", "2580");
            page.fill("[name=again]", "2581");
            page.click("text=Simpan PIN");
            assertThat(page.locator(".note.bad")).containsText("tidak sama");
            page.fill("[name=pin]", "2580");
            page.fill("[name=again]", "2580");
            page.click("text=Simpan PIN");
            assertThat(page.locator(".note.good")).containsText("PIN sudah disimpan");
            page.locator("[name=OPEN_DRAWER]").uncheck();
            page.click("text=Simpan wewenang");
            assertThat(page.locator("[name=OPEN_DRAWER]")).not().isChecked();
            visitor.fits().isReadable().picture("person");
            String told = shop.till().pull(0, 2_000).text();
            assertTrue(told.contains("pbkdf2$"), "tills are told the hash");
            page.click("text=Hentikan akses");
            assertThat(page.locator("main")).containsText("tidak bekerja lagi");
        }
        assertEquals(401, manager.get("/api/attention").status(), "out with the next request");
        assertEquals(200, manager.get("/login").status());
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("orang")) {
            visitor.page().navigate("/orang");
            visitor.page().click("text=Bu Kepala");
            visitor.fits().isReadable().picture("person-phone");
        }
    }

    @Test
    void anOddityIsSeenAndSettled() throws Exception {
        TestShop shop = TestShop.open(server, "ganjil");
        TestTill till = shop.till();
        UUID unknownShift = UUID.randomUUID();
        till.push(
                List.of(
                        till.write(TestShop.DAY, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO))
                                .line(),
                        till.write(
                                        TestShop.DAY,
                                        shop.sale(
                                                unknownShift,
                                                "G1-1",
                                                Optional.of(shop.members.getFirst()),
                                                shop.products.getFirst()))
                                .line()));
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("ganjil")) {
            Page page = visitor.page();
            page.navigate("/perhatian");
            assertThat(page.locator("main")).containsText("sif yang belum diterima");
            visitor.fits().isReadable().picture("attention");
            int open = page.locator(".oddity").count();
            page.locator(".oddity summary").first().click();
            page.locator(".oddity input").first().fill("Sudah dicocokkan");
            page.locator(".oddity details button").first().click();
            assertThat(page.locator(".oddity")).hasCount(open - 1);
        }
        assertEquals(
                1,
                server.number(
                        "select count(*) from attention where resolution = 'Sudah dicocokkan'"));
    }
}

package id.gerai.server.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;
import id.gerai.server.access.OneTimeCode;
import id.gerai.server.cooperative.SetupService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A new installation's first hour: founding, signing in, signing out. One story in two parts. */
@TestMethodOrder(OrderAnnotation.class)
class DoorPagesIT {
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
    @Order(1)
    void aCooperativeIsFoundedWithTheCodeFromTheConsole() {
        OneTimeCode code = server.get(SetupService.class).issueCode().orElseThrow();
        try (Visitor visitor = browser.visitor(Screen.LAPTOP)) {
            Page page = visitor.page();
            page.navigate("/");
            visitor.fits().isReadable().picture("login-unfounded");
            page.click("text=Menyiapkan koperasi");
            visitor.fits().isReadable().picture("setup");
            page.fill("[name='cooperative.name']", "KDMP Sukamaju");
            page.fill("[name='administrator.loginName']", "Bu Admin");
            page.fill("[name='administrator.password']", "pendek");
            page.selectOption("[name='cooperative.timeZone']", "Asia/Makassar");
            page.click("button.primary");
            assertFault(page, "code", "harus diisi");
            assertFault(page, "outlet.name", "harus diisi");
            assertFault(page, "administrator.name", "harus diisi");
            assertFault(page, "administrator.loginName", "bentuknya tidak sesuai");
            assertEquals("KDMP Sukamaju", page.inputValue("[name='cooperative.name']"));
            assertEquals("Asia/Makassar", page.inputValue("[name='cooperative.timeZone']"));
            assertEquals("", page.inputValue("[name='administrator.password']"));
            visitor.fits().isReadable().picture("setup-faults");

            page.fill("[name='code']", "AAAA-AAAA");
            page.fill("[name='outlet.name']", "Gerai Sembako");
            page.fill("[name='administrator.name']", "Bu Admin");
            page.fill("[name='administrator.loginName']", "bu.admin");
            page.fill("[name='administrator.password']", "pendek");
            page.click("button.primary");
            assertFault(page, "code", "Kode pemasangan salah");

            page.fill("[name='code']", code.shown());
            page.fill("[name='administrator.password']", "pendek");
            page.click("button.primary");
            assertFault(page, "administrator.password", "Sandi terlalu pendek");

            page.fill("[name='administrator.password']", TestServer.PASSWORD);
            page.click("button.primary");
            assertThat(page.locator(".note")).containsText("Koperasi sudah siap");
            visitor.fits().isReadable().picture("login-founded");
            assertEquals(
                    "Asia/Makassar",
                    server.query("select time_zone from cooperative").getFirst().getFirst());
        }
    }

    @Test
    @Order(2)
    void somebodySignsInAndOut() {
        try (Visitor visitor = browser.visitor(Screen.PHONE)) {
            Page page = visitor.page();
            page.navigate("/mulai");
            assertThat(page).hasURL(server.address() + "/login");
            visitor.signIn("bu.admin", "salah-salah-salah");
            assertThat(page.locator("[role=alert]")).containsText("Nama atau sandi salah");
            visitor.fits().isReadable().picture("login-failed");
            visitor.signIn("bu.admin");
            assertThat(page).hasURL(server.address() + "/hari");
            assertThat(page.locator(".brand")).hasText("KDMP Sukamaju");
            page.click("text=Keluar");
            assertThat(page).hasURL(server.address() + "/login");
            page.navigate("/hari");
            assertThat(page).hasURL(server.address() + "/login");
        }
    }

    private static void assertFault(Page page, String field, String sentence) {
        assertThat(page.locator("[id='" + field + "-fault']")).containsText(sentence);
    }
}

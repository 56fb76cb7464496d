package id.gerai.server.outlet;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;

import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;
import id.gerai.server.TillFacts;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.OneTimeCode;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The page of tills as a manager uses it. */
class TerminalPagesIT {
    private static TestServer server;
    private static OfficeBrowser browser;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        server.found("baru");
        var busy = server.found("ramai");
        server.get(UserService.class)
                .add(
                        new OfficeUser(busy.cooperative(), busy.administrator(), "Admin"),
                        new NewUser("awas", "Pak Awas", Role.SUPERVISOR, TestServer.PASSWORD));
        try (TillFacts facts = new TillFacts(server, busy.cooperative())) {
            Instant now = Instant.now();
            Instant longAgo = now.minus(Duration.ofDays(100));
            facts.till(busy.outlet(), "G1", longAgo, now.minus(Duration.ofMinutes(10)), 5);
            facts.till(busy.outlet(), "G2", longAgo, now.minus(Duration.ofDays(9)), 5);
            facts.till(busy.outlet(), "G10", now, null, 0);
            facts.revoke(facts.till(busy.outlet(), "G3", longAgo, null, 0));
            facts.odd("G1", Duration.ofMinutes(14));
            facts.outlet("P", "Gerai Pasar Induk Kecamatan Sukamaju Utara");
        }
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void aTillJoinsWithTheCodeOnThePage() throws NoSuchAlgorithmException {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("baru")) {
            Page page = visitor.page();
            page.navigate("/terminal");
            assertThat(page.locator(".empty .big")).hasText("Belum ada terminal");
            visitor.fits().isReadable().picture("terminals-empty");
            page.click("text=Buat kode pendaftaran");
            assertThat(page.locator(".issued"))
                    .containsText("http://localhost:" + server.address().getPort());
            visitor.fits().isReadable().picture("terminals-code");
            byte[] key =
                    KeyPairGenerator.getInstance("Ed25519")
                            .generateKeyPair()
                            .getPublic()
                            .getEncoded();
            server.get(EnrolmentService.class)
                    .enrol(
                            new OneTimeCode(page.locator("#code").innerText()),
                            key,
                            Optional.empty());
            page.click("text=Muat ulang daftar");
            assertThat(page.locator("#tills tbody tr")).hasCount(1);
            assertThat(page.locator("#tills")).containsText("belum pernah");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsEveryScreen(Screen screen) {
        try (Visitor visitor = browser.visitor(screen).signIn("ramai")) {
            Page page = visitor.page();
            page.navigate("/terminal");
            assertThat(
                            page.locator("#tills tr", new Page.LocatorOptions().setHasText("G1 "))
                                    .first())
                    .containsText("10 menit lalu");
            assertThat(page.locator("#tills")).containsText("Jamnya lebih cepat 14 menit");
            assertThat(page.locator("#tills")).containsText("Ada salinan mesin ini");
            visitor.fits().isReadable().picture("terminals-" + screen);
            page.click("main button");
            visitor.fits().isReadable().picture("terminals-code-" + screen);
        }
    }

    @Test
    void aTillThatLostItsKeyGetsACodeOfItsOwn() {
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("ramai")) {
            Page page = visitor.page();
            page.navigate("/terminal");
            page.click("a[aria-label='Kunci terminal G10 hilang']");
            visitor.fits().isReadable().picture("terminals-lost-key");
            page.fill("#reason", "Berkas terhapus");
            page.click("main button");
            assertThat(page.locator(".issued"))
                    .containsText("Kode kunci hilang, hanya untuk mesin G10");
            assertThat(page.locator("#code")).isVisible();
            visitor.fits().isReadable().picture("terminals-lost-key-code");
        }
    }

    @Test
    void asksBeforeATillIsShutOut() {
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("ramai")) {
            Page page = visitor.page();
            page.navigate("/terminal");
            page.click("a[aria-label='Cabut terminal G2']");
            visitor.fits().isReadable().picture("terminals-revoke");
            page.click("text=Tidak, biarkan");
            assertEquals(1, revocable(page));
            page.click("a[aria-label='Cabut terminal G2']");
            page.click("button.danger");
            assertThat(page.locator(".note")).hasText("Terminal G2 sudah dicabut.");
            assertEquals(0, revocable(page));
            visitor.picture("terminals-revoked");
        }
    }

    @Test
    void isForThoseWhoManage() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("awas")) {
            Page page = visitor.page();
            assertThat(page.locator("nav a[href='/terminal']")).hasCount(0);
            assertEquals(403, page.navigate("/terminal").status());
            assertThat(page.locator("h1")).hasText("Tidak berwenang");
            visitor.fits().isReadable().picture("problem");
        }
    }

    private static int revocable(Page page) {
        return page.locator("a[aria-label='Cabut terminal G2']").count();
    }
}

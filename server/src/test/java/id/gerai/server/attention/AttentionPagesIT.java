package id.gerai.server.attention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The manager's list as a manager works through it. */
class AttentionPagesIT {
    private static TestServer server;
    private static OfficeBrowser browser;
    private static TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        shop = TestShop.open(server, "teliti");
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        till.push(
                List.of(
                        till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        till.write(
                                        TestShop.DAY,
                                        shop.sale(
                                                shift,
                                                "G1-000001",
                                                Optional.of(UUID.randomUUID()),
                                                shop.products.get(1)))
                                .line(),
                        till.write(
                                        TestShop.DAY,
                                        shop.sale(
                                                shift,
                                                "G1-000002",
                                                Optional.empty(),
                                                UUID.randomUUID()))
                                .line(),
                        "rubbish".getBytes(StandardCharsets.UTF_8)));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void eachIsSettledAsProposedOrInOwnWordsAndCanBeReadAgain() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("teliti")) {
            Page page = visitor.page();
            page.navigate("/perhatian");
            Locator items = page.locator(".oddity");
            assertThat(items).hasCount(3);
            assertThat(items.nth(0)).containsText("1 baris dari mesin kasir tidak dapat dibaca");
            assertThat(items.nth(0)).containsText("rubbish");
            assertThat(items.nth(1)).containsText("G1 · Siti · nota G1-000001");
            assertThat(items.nth(1)).containsText("Anggota tidak ada di daftar");
            assertThat(items.nth(1)).containsText("Cari anggotanya dari kartu");
            visitor.fits().isReadable().picture("attention-open");
            items.nth(0).locator("button[formaction]").click();
            assertThat(page.locator(".note")).hasText("0 dari 1 baris sekarang tercatat.");
            assertThat(page.locator("#waiting")).containsText("is not JSON");
            visitor.fits().isReadable().picture("attention-read-again");
            page.click("main a.btn");
            assertThat(items).hasCount(3);
            items.nth(2).locator("summary").click();
            items.nth(2).locator("input").fill("Barang sudah didaftarkan");
            visitor.fits().isReadable().picture("attention-own-words");
            items.nth(2).locator("input").press("Enter");
            assertThat(items).hasCount(2);
            items.nth(1).locator("button.primary").click();
            assertThat(items).hasCount(1);
            items.nth(0).locator("button.primary").click();
            assertThat(page.locator(".empty .big")).hasText("Tidak ada yang perlu perhatian");
            page.click("text=Sudah diselesaikan");
            assertThat(page.locator("#settled tbody tr")).hasCount(3);
            assertThat(page.locator("#settled")).containsText("(sesuai usul)");
            assertThat(page.locator("#settled")).containsText("Barang sudah didaftarkan");
            visitor.fits().isReadable().picture("attention-settled");
        }
        assertEquals(
                List.of(List.of("RESOLVE_ATTENTION", 2L), List.of("RESOLVE_QUARANTINE", 1L)),
                server.query(
                        "select action, count(*) from audit_entry where action like 'RESOLVE%'"
                                + " group by action order by action"));
        assertEquals(1, server.number("select count(*) from attention where as_proposed"));
    }
}

package id.gerai.server.parcel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;

import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestParcels;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A manager with a stick, and what is on the list afterwards. */
class ByHandPagesIT {
    private static TestServer server;
    private static OfficeBrowser browser;
    private static TestTill till;
    private static byte[] parcel;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        TestShop shop = TestShop.open(server, "desa");
        till = shop.till();
        parcel = day(shop, till);
    }

    /** A shift of thirty sales and its report; one of the buyers is nobody that is known. */
    private static byte[] day(TestShop shop, TestTill till) {
        UUID shift = UUID.randomUUID();
        List<Written> events = new ArrayList<>();
        events.add(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)));
        for (int i = 1; i <= 30; i++) {
            Optional<UUID> buyer =
                    Optional.of(i == 3 ? UUID.randomUUID() : shop.members.getFirst());
            events.add(
                    till.write(
                            TestShop.DAY,
                            shop.sale(shift, "G1-%06d".formatted(i), buyer, shop.products.get(1))));
        }
        Rupiah drawer = Rupiah.of(300_000);
        events.add(till.write(TestShop.DAY, new ShiftClosed(shift, drawer, drawer, 1, List.of())));
        return TestParcels.of(till, events, 6);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void aDamagedFileTellsWhatIsMissingAndTheWholeOneBringsIt() {
        TestShop shop = TestShop.open(server, "rusak");
        byte[] whole = day(shop, shop.till());
        byte[] damaged = whole.clone();
        damaged[new String(whole, StandardCharsets.ISO_8859_1).indexOf("FRAME 3 ") + 300] ^= 1;
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("rusak")) {
            Page page = visitor.page();
            bring(page, damaged);
            assertThat(page.locator(".note"))
                    .hasText(
                            "Sebagian berkas dari terminal G1 tidak terbaca; yang terbaca sudah"
                                    + " tercatat.");
            assertThat(page.locator("#missing"))
                    .containsText("Dari terminal G1 belum sampai nomor 13–18.");
            visitor.fits().isReadable().picture("parcel-damaged");
            page.navigate("/terminal");
            assertThat(page.locator("#tills")).containsText("Belum sampai: nomor 13–18");
            visitor.fits().isReadable().picture("terminals-gap");
            bring(page, whole);
            assertThat(page.locator(".note.good"))
                    .hasText("Semua isi berkas dari terminal G1 sudah tercatat.");
            visitor.fits().isReadable().picture("parcel-complete");
            page.navigate("/terminal/kiriman");
            assertThat(page.locator("#files tbody tr")).hasCount(2);
            visitor.fits().isReadable().picture("parcels");
            page.navigate("/hari");
            assertThat(page.locator("#drawers"))
                    .containsText("menyusul setelah Z: 6 nota, Rp60.000");
            assertThat(page.locator("#late tbody tr")).hasCount(6);
            visitor.fits().isReadable().picture("daily-late");
        }
        assertEquals(
                32,
                server.number(
                        "select count(*) from event where cooperative_id = ?",
                        shop.founded.cooperative()));
    }

    @Test
    void whatIsNoParcelIsSaidOnAPage() {
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("desa")) {
            bring(visitor.page(), "Halo".getBytes(StandardCharsets.UTF_8));
            assertThat(visitor.page().locator("main"))
                    .containsText("Berkas itu bukan kiriman dari mesin kasir Gerai.");
            visitor.fits().isReadable().picture("parcel-refused");
        }
    }

    @Test
    void aSnapshotIsTakenFromThePage() throws IOException {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("desa")) {
            Page page = visitor.page();
            page.navigate("/terminal");
            Download download =
                    page.waitForDownload(() -> page.locator("a[download]").first().click());
            assertTrue(download.suggestedFilename().matches("salinan-G1-.*\\.gerai"));
            Path file = download.path();
            assertTrue(
                    Files.readString(file, StandardCharsets.ISO_8859_1)
                            .startsWith("GERAI-PARCEL 1 SNAPSHOT"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePagesFitEveryScreen(Screen screen) {
        till.push(
                List.of(
                        "rubbish".getBytes(StandardCharsets.UTF_8),
                        "more rubbish".getBytes(StandardCharsets.UTF_8)));
        try (Visitor visitor = browser.visitor(screen).signIn("desa")) {
            Page page = visitor.page();
            bring(page, parcel);
            page.waitForSelector(".note.good");
            visitor.fits().isReadable().picture("parcel-" + screen);
            page.navigate("/terminal");
            visitor.fits().isReadable().picture("kasir-" + screen);
            page.navigate("/perhatian");
            visitor.fits().isReadable().picture("attention-" + screen);
        }
    }

    private static void bring(Page page, byte[] content) {
        try {
            Path file = Files.write(Files.createTempDirectory("stik").resolve("G1.gerai"), content);
            page.navigate("/terminal");
            page.setInputFiles("#parcel", file);
            page.click("text='Masukkan'");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

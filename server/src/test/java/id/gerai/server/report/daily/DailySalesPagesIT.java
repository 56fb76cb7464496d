package id.gerai.server.report.daily;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.SQLException;
import java.util.List;

/** The daily sales page as a manager sees it. */
class DailySalesPagesIT {
    private static final String THURSDAY = "/hari?tanggal=" + ThursdayInMarch.DATE;
    private static final String BUSY = "/hari?tanggal=" + BusyThursday.DATE;

    /** How many pixels of the chart have the colour of a token. */
    private static final String PAINTED =
            """
            token => {
              const chart = document.getElementById("hours");
              const want = getComputedStyle(document.documentElement).getPropertyValue(token).trim();
              const rgb = [1, 3, 5].map(i => parseInt(want.slice(i, i + 2), 16));
              const data = chart.getContext("2d").getImageData(0, 0, chart.width, chart.height).data;
              let count = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (data[i] === rgb[0] && data[i + 1] === rgb[1] && data[i + 2] === rgb[2]) count++;
              }
              return count;
            }
            """;

    private static TestServer server;
    private static OfficeBrowser browser;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        BusyThursday.in(server, server.found("ramai"));
        ThursdayInMarch.in(server, server.found("sukamaju"), server.found("sukamundur"));
        server.found("baru");
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        server.close();
    }

    @Test
    void showsTheFiguresOfTheDay() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("sukamaju")) {
            Page page = visitor.page();
            page.navigate(THURSDAY);
            assertThat(page.locator("h1 + *, .top .muted").first())
                    .hasText("Gerai Utama · Kamis, 12 Maret 2026");
            assertThat(page.locator("#takings")).hasText("Rp450.000");
            assertThat(page.locator(".gain")).hasText("▲ 13 % dari Kamis sebelumnya");
            assertThat(page.locator("#receipts")).hasText("5");
            assertThat(page.locator("#difference")).hasText("−Rp2.000");
            assertEquals(
                    List.of("Tunai 4 Rp285.000", "QRIS 1 Rp120.000", "Bon anggota 1 Rp45.000"),
                    rows(page, "#tenders"));
            assertEquals(List.of("Wati 3 Rp235.000", "Budi 2 Rp215.000"), rows(page, "#cashiers"));
            assertEquals(
                    List.of("T1 Wati kurang Rp2.000", "T1 Budi belum ditutup"),
                    rows(page, "#drawers"));
            assertThat(page.locator(".note"))
                    .hasText(
                            "Terminal T2 terakhir mengirim pukul 08.12."
                                    + " Dari terminal T3 ada 2 catatan yang belum sampai."
                                    + " Terminal T4 belum pernah mengirim."
                                    + " Angka di bawah mungkin belum lengkap.");
            assertTrue(page.content().indexOf("7.777.000") < 0, "another cooperative's sale");
            visitor.picture("daily-thursday");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fitsEveryScreenAndDrawsTheChart(Screen screen) {
        try (Visitor visitor = browser.visitor(screen).signIn("ramai")) {
            Page page = visitor.page();
            page.navigate(BUSY);
            page.waitForFunction("Object.keys(Chart.instances).length === 1");
            assertTrue((int) page.evaluate(PAINTED, "--primary") > 1_000, "bars of the day");
            assertTrue((int) page.evaluate(PAINTED, "--accent") > 100, "line of the week before");
            assertThat(page.locator("#cashiers")).containsText(BusyThursday.LONG_NAME);
            visitor.fits().isReadable().picture("daily-" + screen);
        }
    }

    @Test
    void followsADarkScheme() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP, ColorScheme.DARK).signIn("ramai")) {
            Page page = visitor.page();
            page.navigate(BUSY);
            page.waitForFunction("Object.keys(Chart.instances).length === 1");
            assertEquals(
                    "rgb(15, 21, 18)",
                    page.evaluate("getComputedStyle(document.body).backgroundColor"));
            assertTrue((int) page.evaluate(PAINTED, "--primary") > 1_000, "bars in the dark");
            visitor.isReadable().picture("daily-dark");
        }
    }

    @Test
    void isWalkedByKeyboard() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("sukamaju")) {
            Page page = visitor.page();
            page.navigate(THURSDAY);
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#outlet")).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#takings")).hasText("Rp999.000");
            page.focus("#outlet");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".top .muted"))
                    .hasText("Gerai Pasar \u00b7 Rabu, 11 Maret 2026");
            page.navigate(THURSDAY);
            page.focus("summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("details table")).isVisible();
        }
    }

    @Test
    void twoOutletsFitOnAPhone() {
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("sukamaju")) {
            visitor.page().navigate(THURSDAY);
            visitor.fits().isReadable().picture("daily-two-outlets");
        }
    }

    @Test
    void worksWithoutScripts() {
        try (Visitor visitor = browser.visitorWithoutScripts(Screen.PHONE).signIn("sukamaju")) {
            Page page = visitor.page();
            page.navigate("/hari");
            page.fill("#date", ThursdayInMarch.DATE.toString());
            page.click("text=Tampilkan");
            assertThat(page.locator("#takings")).hasText("Rp450.000");
        }
    }

    @Test
    void aQuietDayPointsToTheLastOneWithSales() {
        try (Visitor visitor = browser.visitor(Screen.PHONE).signIn("ramai")) {
            Page page = visitor.page();
            page.navigate("/hari?tanggal=2026-01-01");
            assertThat(page.locator(".empty .big")).hasText("Belum ada penjualan");
            visitor.fits().isReadable().picture("daily-empty");
            page.click("text=Lihat hari terakhir berjualan");
            assertThat(page.locator("#takings")).isVisible();
        }
    }

    @Test
    void aNewCooperativeIsToldWhatToDoFirst() {
        try (Visitor visitor = browser.visitor(Screen.LAPTOP).signIn("baru")) {
            visitor.picture("daily-new");
            visitor.page().click("text=Daftarkan mesin kasir");
            assertThat(visitor.page().locator(".empty .big")).hasText("Belum ada terminal");
        }
    }

    private static List<String> rows(Page page, String table) {
        return page.locator(table + " tbody tr").all().stream()
                .map(row -> row.innerText().replaceAll("\\s+", " "))
                .toList();
    }
}

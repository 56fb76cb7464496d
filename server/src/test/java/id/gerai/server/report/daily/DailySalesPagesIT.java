package id.gerai.server.report.daily;

import com.microsoft.playwright.options.ColorScheme;

import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;

class DailySalesPagesIT {
    private static TestServer server;
    private static OfficeBrowser browser;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        BusyThursday.in(server, server.found("ramai"));
        ThursdayInMarch.in(server, server.found("sukamaju"), server.found("sukamundur"));
    }

    @AfterAll
    static void stop() {
        browser.close();
        server.close();
    }

    @Test
    void look() {
        for (Screen screen : Screen.values()) {
            try (Visitor visitor = browser.visitor(screen)) {
                visitor.page().navigate("/login");
                visitor.picture("login-" + screen);
                visitor.signIn("ramai").picture("daily-" + screen);
                visitor.page().navigate("/hari?tanggal=2026-01-01");
                visitor.picture("daily-empty-" + screen);
                visitor.page().navigate("/nowhere");
                visitor.picture("problem-" + screen);
                visitor.page().navigate("/hari?tanggal=2026-04-16");
                visitor.fits();
            }
        }
        try (Visitor visitor = browser.visitor(Screen.LAPTOP, ColorScheme.DARK)) {
            visitor.signIn("sukamaju");
            visitor.page().navigate("/hari?tanggal=2026-03-12");
            visitor.picture("daily-dark");
        }
    }
}

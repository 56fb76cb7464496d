package id.gerai.server.outlet;

import id.gerai.server.OfficeBrowser;
import id.gerai.server.OfficeBrowser.Screen;
import id.gerai.server.OfficeBrowser.Visitor;
import id.gerai.server.TestServer;
import id.gerai.server.TillFacts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Instant;

class TerminalPagesIT {
    private static TestServer server;
    private static OfficeBrowser browser;

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        browser = OfficeBrowser.start(server);
        server.found("baru");
        var busy = server.found("ramai");
        try (TillFacts facts = new TillFacts(server, busy.cooperative())) {
            Instant now = Instant.now();
            facts.till(busy.outlet(), "G1", now.minusSeconds(9_000_000), now.minusSeconds(600), 5);
            facts.till(
                    busy.outlet(), "G2", now.minusSeconds(900_000), now.minusSeconds(100_000), 5);
            facts.till(busy.outlet(), "G10", now.minusSeconds(40), null, 0);
            facts.revoke(facts.till(busy.outlet(), "G3", now.minusSeconds(9_000_000), null, 0));
            facts.outlet("P", "Gerai Pasar Induk Kecamatan Sukamaju Utara");
        }
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
                visitor.signIn("baru");
                visitor.picture("daily-never-" + screen);
                visitor.page().navigate("/terminal");
                visitor.fits().picture("terminals-empty-" + screen);
                visitor.page().click("main button");
                visitor.fits().picture("terminals-code-" + screen);
            }
            try (Visitor visitor = browser.visitor(screen)) {
                visitor.signIn("ramai");
                visitor.page().navigate("/terminal");
                visitor.fits().picture("terminals-" + screen);
                visitor.page().click("text=Cabut");
                visitor.fits().picture("terminals-revoke-" + screen);
            }
        }
    }
}

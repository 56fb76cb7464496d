package id.gerai.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.TestServer;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;

/** The demo's shop breaks none of the rules of the office. */
class DemoShopTest {

    @Test
    void itsOffersAndLimitsAreAccepted(@TempDir Path folder) throws Exception {
        int year = LocalDate.now(DemoYear.ZONE).getYear() - 1;
        try (TestServer server = TestServer.start()) {
            DemoVillage village = DemoVillage.found(server.application());
            village.importFiles(folder, DemoMember.all(year), LocalDate.of(year, 1, 1));
            village.arrangeShop();
            assertEquals(2, server.number("select count(*) from purchase_limit"));
            assertEquals(2, server.number("select count(*) from product_package"));
            assertEquals(10, server.number("select count(*) from quick_key"));
            assertEquals(
                    3, server.number("select count(*) from user_account where pin_hash <> ''"));
            assertEquals(
                    0,
                    server.number(
                            "select count(*) from cooperative where identity_key !~"
                                    + " '^[0-9a-f]{64}$'"));
            assertTrue(
                    server.get(CheckService.class).run(village.manager().cooperative()).stream()
                            .allMatch(CheckService.Finding::isFine));
        }
    }
}

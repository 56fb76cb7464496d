package id.gerai.terminal.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CatalogTest {
    @TempDir private Path directory;

    @Test
    void findsByCodeBarcodeAndTheBeginningsOfWords() {
        try (TestTill it = TestTill.in(directory)) {
            Catalog catalog = it.till().catalog();
            assertEquals("Minyakita 1 L", catalog.byCode("b02").orElseThrow().name());
            assertEquals(
                    "Minyakita 1 L", catalog.byCode(SampleShop.barcode(2)).orElseThrow().name());
            assertEquals(Optional.empty(), catalog.byCode("B99"));
            assertEquals(List.of("Keripik singkong"), names(catalog.search("sing ker", 9)));
            assertEquals(List.of(), catalog.search("ingkong", 9));
            assertEquals(List.of(), catalog.search("\" OR *", 0));
            assertEquals(
                    List.of("Siti Aminah"),
                    catalog.searchMembers("ami", 9).stream().map(m -> m.name()).toList());
            assertEquals(List.of(), catalog.searchMembers("slamet", 9), "has left");
        }
    }

    @Test
    void aLaterChangeReplacesAllOfAThing() {
        try (TestTill it = TestTill.in(directory)) {
            Catalog catalog = it.till().catalog();
            Product sugar = catalog.byCode("B03").orElseThrow();
            Product renamed = numbered(3, "Gula aren 500 g", sugar.id());
            catalog.apply(List.of(new ProductChanged(renamed)), 99, 0);
            assertEquals(Optional.empty(), catalog.byCode("B03"));
            assertEquals("Gula aren 500 g", catalog.byCode("P3").orElseThrow().name());
            assertEquals(List.of(), catalog.search("pasir", 9));
            assertEquals(99, catalog.cursor());
        }
    }

    @Test
    void aPageThatFailsHalfWayLeavesPageAndCursorOut() {
        try (TestTill it = TestTill.in(directory)) {
            long cursor = it.till().catalog().cursor();
            assertThrows(
                    StoreException.class,
                    () ->
                            it.store()
                                    .write(
                                            session -> {
                                                Store.setSetting(session, "catalog_cursor", "500");
                                                throw new SQLException("power cut");
                                            }));
            assertEquals(cursor, it.till().catalog().cursor());
        }
    }

    /** A loose bound that only a full scan would break; the bench measures. */
    @Test
    void answersAtOnceAtFiftyThousandProducts() {
        try (Store store = Store.open(directory)) {
            Catalog catalog = new Catalog(store);
            List<Change> many = new ArrayList<>();
            for (int i = 0; i < 50_000; i++) {
                String name = "Barang merek%d rasa%d %d g".formatted(i % 700, i % 13, i);
                many.add(new ProductChanged(numbered(i, name, SampleShop.id(10_000 + i))));
            }
            catalog.apply(many, 50_000, 0);
            catalog.search("mer", 60);
            long start = System.nanoTime();
            assertTrue(!catalog.search("merek69 rasa1", 60).isEmpty());
            assertTrue(catalog.byCode("P49999").isPresent());
            long ms = (System.nanoTime() - start) / 1_000_000;
            assertTrue(ms < 500, "took " + ms + " ms");
        }
    }

    private static List<String> names(List<Product> products) {
        return products.stream().map(Product::name).toList();
    }

    private static Product numbered(int number, String name, java.util.UUID id) {
        return new Product(
                id,
                "P" + number,
                name,
                "Banyak",
                "pcs",
                false,
                Rupiah.of(1_000),
                Rupiah.of(1_000),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }
}

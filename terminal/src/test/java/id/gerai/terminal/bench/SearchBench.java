package id.gerai.terminal.bench;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.testing.SampleShop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How long a cashier waits for a name search and for a code, at 50,000 products. */
public final class SearchBench {
    private static final int PRODUCTS = 50_000;
    private static final int WARM_UP = 200;
    private static final int SEARCHES = 2_000;
    private static final int SHOWN = 60;
    private static final long SEED = 2026;
    private static final List<String> KINDS =
            List.of("Beras", "Minyak", "Gula", "Kopi", "Sabun", "Mi instan", "Pupuk", "Tepung");

    private SearchBench() {}

    public static void main(String[] args) throws IOException {
        Path directory = Files.createTempDirectory("gerai-search-bench");
        try (Store store = Store.open(directory)) {
            Catalog catalog = new Catalog(store);
            catalog.apply(products(), PRODUCTS, 0);
            RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
            List<Long> names = new ArrayList<>();
            List<Long> codes = new ArrayList<>();
            for (int i = -WARM_UP; i < SEARCHES; i++) {
                String typed = typed(random);
                long name = micros(() -> catalog.search(typed, SHOWN));
                String code = "P" + random.nextInt(PRODUCTS);
                long byCode = micros(() -> catalog.byCode(code).orElseThrow());
                if (i >= 0) {
                    names.add(name);
                    codes.add(byCode);
                }
            }
            print("name search at 50,000 products", names);
            print("code look-up at 50,000 products", codes);
        }
    }

    /** From two letters to a word and the beginning of another, as one types. */
    private static String typed(RandomGenerator random) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> kind.substring(0, 2);
            case 1 -> kind;
            default -> kind + " merek" + random.nextInt(70);
        };
    }

    private static long micros(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1_000;
    }

    private static void print(String what, List<Long> micros) {
        Collections.sort(micros);
        System.out.printf(
                "%s: median %d us, 95th percentile %d us, 99th percentile %d us%n",
                what,
                micros.get(micros.size() / 2),
                micros.get(micros.size() * 95 / 100),
                micros.get(micros.size() * 99 / 100));
    }

    private static List<Change> products() {
        List<Change> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            String name =
                    "%s merek%d rasa%d %d g"
                            .formatted(KINDS.get(i % KINDS.size()), i % 700, i % 13, i);
            products.add(
                    new ProductChanged(
                            new Product(
                                    SampleShop.id(10_000 + i),
                                    "P" + i,
                                    name,
                                    "Banyak",
                                    "pcs",
                                    false,
                                    Rupiah.of(1_000 + i),
                                    Rupiah.of(1_000 + i),
                                    Optional.empty(),
                                    Optional.empty(),
                                    List.of(),
                                    true)));
        }
        return products;
    }
}

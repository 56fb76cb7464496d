package id.gerai.terminal.bench;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.testing.TestTill;

import java.io.IOException;
import java.nio.file.Files;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** How long a cashier waits for each key of a name, and for a code, at 50,000 products. */
public final class SearchBench {
    private static final int WARM_UP = 100;
    private static final int SEARCHES = 400;
    private static final int SHOWN = 30;
    private static final int LETTERS_MIN = 2;
    private static final long SEED = 2026;

    private SearchBench() {}

    public static void main(String[] args) throws IOException {
        try (TestTill shop = BigShop.openShift(Files.createTempDirectory("gerai-search-bench"))) {
            Catalog catalog = shop.till().catalog();
            RandomGenerator random = RandomGeneratorFactory.getDefault().create(SEED);
            Micros keystrokes = new Micros();
            Micros codes = new Micros();
            for (int i = -WARM_UP; i < SEARCHES; i++) {
                Micros keys = i < 0 ? new Micros() : keystrokes;
                String typed = typed(random);
                for (int end = LETTERS_MIN; end <= typed.length(); end++) {
                    String soFar = typed.substring(0, end);
                    keys.time(() -> catalog.search(soFar, SHOWN));
                }
                String code = BigShop.barcode(random.nextInt(BigShop.PRODUCTS));
                (i < 0 ? new Micros() : codes).time(() -> catalog.byCode(code).orElseThrow());
            }
            Figures.row("search behind each letter: p95", keystrokes.millis(95), 50, "ms");
            Figures.row("  median", keystrokes.millis(50), "ms");
            Figures.row("barcode looked up: p99", codes.millis(99), "ms");
        }
    }

    /** A name, a name with a second word, or another name people have for it. */
    private static String typed(RandomGenerator random) {
        String kind = BigShop.KINDS.get(random.nextInt(BigShop.KINDS.size()));
        return switch (random.nextInt(3)) {
            case 0 -> kind;
            case 1 -> kind + " merek" + random.nextInt(70);
            default -> "alias" + random.nextInt(1_000);
        };
    }
}

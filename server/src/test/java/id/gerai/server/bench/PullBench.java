package id.gerai.server.bench;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.catalog.NewProduct;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.NewMember;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a large shop costs the server when tills pull: 50,000 products and 5,000 members, over real
 * HTTP with signatures, so that each figure is more than the server's own time.
 */
public final class PullBench {
    private static final int PRODUCTS = 50_000;
    private static final int MEMBERS = 5_000;
    private static final int LOT = 1_000;
    private static final int WARM_UP = 300;
    private static final int PULLS = 2_000;
    private static final int PAGES = 50;
    private static final int SNAPSHOTS = 7;

    private final TestServer server;
    private final TestTill till;

    private PullBench(TestServer server, TestTill till) {
        this.server = server;
        this.till = till;
    }

    /** Runs everything; takes about a minute. */
    public static void main(String[] arguments) throws SQLException {
        try (TestServer server = TestServer.start()) {
            TestShop shop = TestShop.open(server, "tolok");
            fill(server, shop);
            new PullBench(server, shop.till()).measure();
        }
        System.exit(0);
    }

    private void measure() {
        long[] snapshots = new long[SNAPSHOTS];
        int bytes = 0;
        for (int i = 0; i < SNAPSHOTS; i++) {
            long start = System.nanoTime();
            bytes = till.download("/api/terminal/snapshot").length;
            snapshots[i] = System.nanoTime() - start;
        }
        System.out.printf(
                "snapshot, %,d products, %,d members: first %,d ms, median %,d ms, %,d kB%n",
                PRODUCTS,
                MEMBERS,
                snapshots[0] / 1_000_000,
                quantile(snapshots, 50) / 1_000_000,
                bytes / 1_000);
        Map<String, Object> page = till.pull(0, 1).object();
        Object epoch = page.get("epoch");
        long latest =
                server.number(
                        "select value from counter where series = 'revision' and cooperative_id ="
                                + " ?",
                        till.cooperative);
        pulls("pull with nothing new", latest, epoch, PULLS);
        pulls("pull of one change", latest - 1, epoch, PULLS);
        pulls("pull of 1,000 changes", latest - 20_000, epoch, PAGES);
    }

    private void pulls(String what, long after, Object epoch, int count) {
        String path = "/api/terminal/changes?after=%d&epoch=%s&limit=1000".formatted(after, epoch);
        long[] times = new long[count];
        for (int i = -Math.min(WARM_UP, count); i < count; i++) {
            long start = System.nanoTime();
            Answer answer = till.get(path);
            long time = System.nanoTime() - start;
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
            if (i >= 0) {
                times[i] = time;
            }
        }
        System.out.printf(
                "%s: median %,d µs, p95 %,d µs, p99 %,d µs%n",
                what,
                quantile(times, 50) / 1_000,
                quantile(times, 95) / 1_000,
                quantile(times, 99) / 1_000);
    }

    private static long quantile(long[] values, int percent) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static void fill(TestServer server, TestShop shop) throws SQLException {
        for (int lot = 0; lot < MEMBERS / LOT; lot++) {
            List<NewMember> members = new ArrayList<>();
            for (int i = 0; i < LOT; i++) {
                members.add(TestShop.member(1_000 + lot * LOT + i));
            }
            server.get(MemberService.class).register(shop.administrator, members);
        }
        for (int lot = 0; lot < PRODUCTS / LOT; lot++) {
            List<NewProduct> products = new ArrayList<>();
            for (int i = 0; i < LOT; i++) {
                products.add(product(lot * LOT + i));
            }
            server.get(CatalogService.class).add(shop.administrator, TestShop.DAY, products);
        }
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private static NewProduct product(int number) {
        return new NewProduct(
                "P%06d".formatted(number),
                "Barang contoh nomor " + number,
                "Sembako",
                "pcs",
                false,
                ChartOfAccounts.STAPLES_STOCK,
                Rupiah.of(11_000 + number),
                Rupiah.of(10_000 + number),
                Optional.empty(),
                List.of("SKU%08d".formatted(number)),
                Optional.empty());
    }
}

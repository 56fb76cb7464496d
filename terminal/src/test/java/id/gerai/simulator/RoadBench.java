package id.gerai.simulator;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.TestShop;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.catalog.NewProduct;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.NewMember;
import id.gerai.terminal.bench.Figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The road between a till and its server, both real, in one process over loopback: the first
 * snapshot, asking for nothing new, and a month of sales sent at once.
 */
public final class RoadBench {
    private static final int PRODUCTS = 50_000;
    private static final int MEMBERS = 5_000;
    private static final int CHUNK = 1_000;
    private static final int SALES = 10_000;
    private static final int QUESTIONS = 200;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MILLISECOND = 1e6;

    private final Headquarters office = new Headquarters();
    private final TestShop shop = office.found("besar");
    private final SimulatedTill till;
    private Instant now = Instant.now();

    private RoadBench(Path folder) {
        Random random = new Random(1);
        this.till =
                new SimulatedTill(
                        "T1",
                        new Disk(folder),
                        new BadLine(office.wire(), office::address, random),
                        random);
    }

    public static void main(String[] args) throws Exception {
        RoadBench bench = new RoadBench(Files.createTempDirectory(Path.of("target"), "road"));
        try (bench.office) {
            bench.fill();
            bench.firstSnapshot();
            bench.nothingNew();
            bench.aMonthOfSales();
            bench.till.stop();
        }
    }

    private void fill() {
        List<NewProduct> products = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            products.add(product(i));
            if (products.size() == CHUNK) {
                office.server()
                        .get(CatalogService.class)
                        .add(shop.administrator, TestShop.DAY, products);
                products.clear();
            }
        }
        List<NewMember> members = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            members.add(TestShop.member(1_000 + i));
        }
        office.server().get(MemberService.class).register(shop.administrator, members);
    }

    private void firstSnapshot() throws Exception {
        till.enrol(office.address(), office.enrolmentCode(shop));
        till.start();
        long start = System.nanoTime();
        long cursor = -1;
        while (till.till().catalog().cursor() != cursor || cursor == 0) {
            cursor = till.till().catalog().cursor();
            exchange();
        }
        Figures.row(
                "first snapshot of 50,000 products, 5,000 members, at the till",
                (System.nanoTime() - start) / NANOS_A_SECOND,
                5,
                "s");
    }

    private void nothingNew() throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            long start = System.nanoTime();
            exchange();
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        Figures.row(
                "asking for nothing new, there and back: median",
                times.get(QUESTIONS / 2) / NANOS_A_MILLISECOND,
                20,
                "ms");
    }

    private void aMonthOfSales() throws Exception {
        till.act(now, List.of("cashier Siti", "open-shift 100000"));
        for (int i = 0; i < SALES; i++) {
            String member = "member A" + (1_000 + i % MEMBERS);
            String goods = "scan C%05d".formatted(i % 50);
            till.act(now, List.of(member, goods, "scan B001", "scan B003", "cash exact"));
        }
        long start = System.nanoTime();
        while (till.waiting() > 0) {
            till.exchange();
        }
        Figures.row(
                "10,000 sales of three lines sent after a month offline",
                (System.nanoTime() - start) / NANOS_A_SECOND,
                10,
                "s");
    }

    /** Late enough for the till to ask again. */
    private void exchange() throws Exception {
        now = now.plusSeconds(4);
        till.act(now, List.of());
        till.exchange();
    }

    private static NewProduct product(int i) {
        return new NewProduct(
                "C%05d".formatted(i),
                "Barang besar nomor " + i,
                "Rak " + i % 100,
                "pcs",
                false,
                ChartOfAccounts.STAPLES_STOCK,
                Rupiah.of(11_000 + i % 1_000),
                Rupiah.of(10_000 + i % 1_000),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}

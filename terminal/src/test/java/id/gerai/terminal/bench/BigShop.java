package id.gerai.terminal.bench;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SaleControl;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A till that knows 50,000 products and 5,000 members: far more than any village has. */
final class BigShop {
    static final int PRODUCTS = 50_000;
    static final int MEMBERS = 5_000;
    static final List<String> KINDS =
            List.of("Beras", "Minyak", "Gula", "Kopi", "Sabun", "Mi instan", "Pupuk", "Tepung");

    private BigShop() {}

    /** The till in the directory, with Wati at an open drawer. */
    static TestTill openShift(Path directory) {
        TestTill shop = TestTill.openShift(directory);
        shop.till().catalog().apply(changes(), PRODUCTS + MEMBERS, 0);
        return shop;
    }

    /** As the other one, opened today: what a window shows that is started now. */
    static TestTill openShiftToday(Path directory) {
        TestTill shop = TestTill.at(directory, InstantSource.system());
        shop.till().desk().signIn(SampleShop.WATI);
        shop.till().desk().open(Rupiah.of(200_000));
        shop.till().catalog().apply(changes(), PRODUCTS + MEMBERS, 0);
        return shop;
    }

    /** A barcode that a scanner reads for the product of a number. */
    static String barcode(int product) {
        return "899%010d".formatted(product);
    }

    /** Everything of it, as the server tells it. */
    static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < PRODUCTS; i++) {
            changes.add(new ProductChanged(product(i)));
        }
        for (int i = 0; i < MEMBERS; i++) {
            changes.add(
                    new MemberChanged(
                            SampleShop.id(1_000_000 + i),
                            "%05d".formatted(i),
                            "Contoh%d Anggota%d".formatted(i % 90, i),
                            MemberStatus.ACTIVE,
                            "",
                            "08%010d".formatted(i),
                            Rupiah.of(1_000L * i)));
        }
        return changes;
    }

    private static Product product(int i) {
        String name =
                "%s merek%d rasa%d %d g".formatted(KINDS.get(i % KINDS.size()), i % 700, i % 13, i);
        return new Product(
                SampleShop.id(10_000 + i),
                "P" + i,
                name,
                "Banyak",
                "pcs",
                false,
                Rupiah.of(1_000 + i),
                Rupiah.of(900 + i),
                Optional.empty(),
                Optional.empty(),
                List.of(barcode(i)),
                true,
                List.of("alias" + i % 1_000),
                PriceOffers.NONE,
                SaleControl.NONE);
    }
}

package id.gerai.terminal.testing;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.access.PinHash;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.feed.MemberAccount;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** A village outlet small enough to know by heart. */
public final class SampleShop {
    public static final UUID COOPERATIVE = id(1);
    public static final UUID TERMINAL = id(2);
    public static final UUID OUTLET = id(3);
    public static final UUID WATI = id(4);
    public static final UUID JOKO = id(5);
    public static final String WATIS_PIN = "1357";
    public static final String JOKOS_PIN = "2580";
    public static final UUID SITI = id(42);
    private static final MemberAccount ACCOUNT =
            new MemberAccount(
                    Rupiah.of(200_000),
                    Rupiah.of(50_000),
                    Rupiah.of(75_000),
                    Rupiah.of(100_000),
                    Optional.of(YearMonth.of(2025, 12)));
    public static final UUID BUDI = id(117);

    private static final String WATIS_PIN_HASH = PinHash.of(WATIS_PIN, new Random(4));
    private static final String JOKOS_PIN_HASH = PinHash.of(JOKOS_PIN, new Random(5));

    private SampleShop() {}

    /** Everything the server would send to a fresh till. */
    public static List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        changes.add(
                new OutletChanged(
                        OUTLET,
                        "Gerai Sembako Sukamaju",
                        "Jl. Raya Sukamaju No. 12",
                        "Koperasi Desa Merah Putih Sukamaju",
                        "AHU-0012345.AH.01.29",
                        "Asia/Jakarta",
                        100));
        changes.add(
                new CashierChanged(WATI, "Wati", true, WATIS_PIN_HASH, Permission.ofCashiers()));
        changes.add(new CashierChanged(JOKO, "Joko", true, JOKOS_PIN_HASH, Permission.all()));
        changes.add(member(SITI, "0042", "Siti Aminah", MemberStatus.ACTIVE, 1_284_500));
        changes.add(member(BUDI, "0117", "Budi Santoso", MemberStatus.ACTIVE, 0));
        changes.add(member(id(89), "0089", "Endang Lestari", MemberStatus.ACTIVE, 312_000));
        changes.add(member(id(7), "0007", "Slamet Riyadi", MemberStatus.LEFT, 0));
        products().forEach(product -> changes.add(new ProductChanged(product)));
        return changes;
    }

    public static List<Product> products() {
        return List.of(
                product(1, "Beras SPHP 5 kg", "Sembako", "sak", 62_500, 62_500),
                product(2, "Minyakita 1 L", "Sembako", "btl", 15_700, 15_700),
                product(3, "Gula pasir 1 kg", "Sembako", "bks", 18_000, 17_500),
                weighed(4, "Telur ayam", "Sembako", "kg", 30_000, 29_000),
                consigned(5, "Keripik singkong", "Titipan warga", "bks", 12_000),
                product(6, "Kopi bubuk 165 g", "Sembako", "bks", 14_850, 14_550),
                product(7, "Mi instan goreng", "Sembako", "bks", 3_300, 3_200),
                product(8, "Gas LPG 3 kg", "Gas & energi", "tbg", 18_000, 18_000),
                product(9, "Tepung terigu 1 kg", "Sembako", "bks", 12_000, 11_800),
                product(10, "Sabun mandi", "Kebersihan", "pcs", 4_500, 4_400),
                product(11, "Air galon", "Gas & energi", "gln", 8_000, 8_000),
                consigned(12, "Rempeyek kacang", "Titipan warga", "bks", 10_000),
                consigned(13, "Tempe papan", "Titipan warga", "pcs", 6_000),
                product(14, "Pupuk Urea 50 kg", "Pupuk", "sak", 90_000, 90_000),
                product(15, "Garam 250 g", "Sembako", "bks", 3_000, 2_900),
                product(
                        16,
                        "Kecap manis isi ulang kemasan ekonomis 520 ml",
                        "Sembako",
                        "btl",
                        24_500,
                        24_000));
    }

    /** Siti Aminah, as the server knows her once she has bought so much. */
    public static MemberChanged siti(long purchases) {
        return member(SITI, "0042", "Siti Aminah", MemberStatus.ACTIVE, purchases);
    }

    /** A stable id that shows where it comes from. */
    public static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    /** The barcode of a product above: a valid EAN-13 of the in-store range. */
    public static String barcode(int number) {
        String twelve = "20%010d".formatted(number);
        return twelve + id.gerai.ledger.product.Barcode.checkDigit(twelve);
    }

    private static MemberChanged member(
            UUID id, String number, String name, MemberStatus status, long purchases) {
        return new MemberChanged(
                id, number, name, status, "A" + number, "", Rupiah.of(purchases), ACCOUNT);
    }

    private static Product product(
            int number, String name, String category, String unit, long general, long member) {
        return any(number, name, category, unit, false, general, member, Optional.empty());
    }

    private static Product weighed(
            int number, String name, String category, String unit, long general, long member) {
        return any(number, name, category, unit, true, general, member, Optional.empty());
    }

    private static Product consigned(
            int number, String name, String category, String unit, long price) {
        ConsignmentTerms terms = new ConsignmentTerms(BUDI, Percent.ofBasisPoints(1_000));
        return any(number, name, category, unit, false, price, price, Optional.of(terms));
    }

    private static Product any(
            int number,
            String name,
            String category,
            String unit,
            boolean weighed,
            long general,
            long member,
            Optional<ConsignmentTerms> terms) {
        return new Product(
                id(1_000 + number),
                "B%02d".formatted(number),
                name,
                category,
                unit,
                weighed,
                Rupiah.of(general),
                Rupiah.of(member),
                Optional.empty(),
                terms,
                List.of(barcode(number)),
                true);
    }
}

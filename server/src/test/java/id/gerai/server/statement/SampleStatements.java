package id.gerai.server.statement;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.MemberShare;
import id.gerai.ledger.shu.Pool;
import id.gerai.ledger.shu.ShareTree;
import id.gerai.server.statement.MemberStatement.Component;
import id.gerai.server.statement.MemberStatement.Component.Unit;
import id.gerai.server.statement.MemberStatement.Cooperative;
import id.gerai.server.statement.MemberStatement.Decision;
import id.gerai.server.statement.MemberStatement.Member;
import id.gerai.server.statement.MemberStatement.Proof;
import id.gerai.server.statement.MemberStatement.Savings;
import id.gerai.server.statement.MemberStatement.Signatures;
import id.gerai.server.statement.MemberStatement.Trade;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** Statements for tests and benchmarks: an ordinary one, a loss, and the longest of everything. */
public final class SampleStatements {
    private static final int YEAR = 2025;
    private static final Cooperative SUKAMAJU =
            new Cooperative(
                    "Koperasi Desa Merah Putih Sukamaju",
                    "AHU-000000.AH.01.29",
                    "Jl. Balai Desa 1, Sukamaju");
    private static final Decision RAT = new Decision("RAT ke-1", LocalDate.of(2026, 1, 10));
    private static final Signatures SIGNATURES =
            new Signatures("Sukamaju", LocalDate.of(2026, 1, 10), "Budi Santoso", "Sri Wahyuni");

    private SampleStatements() {}

    /** A member who joined in July, bought, saved and sold snacks on consignment. */
    public static MemberStatement ordinary() {
        List<Component> components =
                List.of(
                        component("Jasa usaha", "belanja", 1_284_500, 96_400_000, 24_000_000),
                        component(
                                "Jasa modal",
                                "simpanan pokok + wajib",
                                110_000,
                                29_276_000,
                                16_000_000));
        return new MemberStatement(
                SUKAMAJU,
                YEAR,
                Rupiah.of(80_000_000),
                new Member("0042", "Siti Aminah", LocalDate.of(2025, 7, 14), "Dusun Krajan"),
                RAT,
                components,
                Rupiah.ZERO,
                List.of(
                        savings("Pokok", 0, 50_000, 0),
                        savings("Wajib (6 dari 6 bulan)", 0, 60_000, 0),
                        savings("Sukarela", 0, 85_000, 25_000)),
                new Trade(
                        Rupiah.of(1_284_500),
                        58,
                        Rupiah.of(46_200),
                        Rupiah.of(742_000),
                        Rupiah.ZERO),
                proof("0042", components, 0),
                SIGNATURES);
    }

    /** A year of loss, with a share of the year before still unpaid. */
    public static MemberStatement loss() {
        return new MemberStatement(
                SUKAMAJU,
                YEAR,
                Rupiah.of(-1_250_000),
                new Member("0007", "Wagiman", LocalDate.of(2024, 2, 1), ""),
                RAT,
                List.of(),
                Rupiah.of(15_000),
                List.of(
                        savings("Pokok", 50_000, 0, 0),
                        savings("Wajib (9 dari 12 bulan)", 110_000, 90_000, 0),
                        savings("Sukarela", 0, 0, 0)),
                new Trade(Rupiah.ZERO, 0, Rupiah.ZERO, Rupiah.ZERO, Rupiah.of(37_500)),
                proof("0007", List.of(), 15_000),
                SIGNATURES);
    }

    /**
     * Long names, letters from elsewhere, four components.
     *
     * @param large most amounts, in rupiah
     */
    public static MemberStatement longest(long large) {
        List<Component> components =
                List.of(
                        component("Jasa usaha", "belanja", large, large * 3, large * 2),
                        component("Jasa hasil panen", "hasil panen", 0, large, large),
                        component("Jasa pinjaman", "jasa pinjaman", 0, 0, 1_000),
                        component("Jasa modal", "simpanan pokok + wajib", large, large * 9, large));
        return new MemberStatement(
                new Cooperative(
                        "Koperasi Kelurahan Merah Putih Sungai Pinang Dalam Kecamatan Sungai"
                                + " Pinang Kota Samarinda",
                        "AHU-0012345.AH.01.29.TAHUN 2025",
                        "Jl. Gerilya Gang Keluarga RT 43 No. 117, Kelurahan Sungai Pinang Dalam,"
                                + " Kecamatan Sungai Pinang, Kota Samarinda 75117"),
                YEAR,
                Rupiah.of(large * 6),
                new Member(
                        "KKMP-SPD-000123",
                        "R.A. Đoàn Kusumaningrum Cokrodiningrat Wiryoatmojo Sastronegoro"
                                + " Hadiwinoto, S.Pd., M.Si. 龍",
                        LocalDate.of(2025, 12, 31),
                        "Perumahan Bumi Sempaja Blok AA Nomor 12"),
                new Decision("RAT Luar Biasa ke-12", LocalDate.of(2026, 2, 28)),
                components,
                Rupiah.of(large),
                List.of(
                        savings("Pokok", large, large, large),
                        savings("Wajib (12 dari 12 bulan)", large, large, 0),
                        savings("Sukarela", large * 5, large, large * 2)),
                new Trade(
                        Rupiah.of(large),
                        99_999,
                        Rupiah.of(large),
                        Rupiah.of(large),
                        Rupiah.of(large)),
                proof("KKMP-SPD-000123", components, large),
                new Signatures(
                        "Kota Samarinda",
                        LocalDate.of(2026, 2, 28),
                        "Dr. H. Muhammad Abdurrahman Wahidin Kartanegara",
                        "Hj. Siti Nurhaliza Purwaningsih"));
    }

    private static Component component(String title, String weight, long own, long all, long pool) {
        long share = all == 0 ? 0 : Apportionment.floorShare(pool, own, all);
        return new Component(
                title,
                weight,
                Unit.RUPIAH,
                Rupiah.of(own),
                new Pool(weight, Rupiah.of(pool), Rupiah.of(all)),
                Rupiah.of(share));
    }

    private static Savings savings(String title, long start, long in, long out) {
        return new Savings(
                title,
                Rupiah.of(start),
                Rupiah.of(in),
                Rupiah.of(out),
                Rupiah.of(start + in - out));
    }

    private static Proof proof(String number, List<Component> components, long carriedOver) {
        LinkedHashMap<String, Rupiah> patronage = new LinkedHashMap<>();
        components.stream()
                .filter(part -> !part.title().equals("Jasa modal"))
                .forEach(part -> patronage.put(part.weightName(), part.share()));
        Rupiah capital =
                components.stream()
                        .filter(part -> part.title().equals("Jasa modal"))
                        .map(Component::share)
                        .findFirst()
                        .orElse(Rupiah.ZERO);
        ShareTree tree =
                ShareTree.of(
                        YEAR,
                        List.of(
                                new MemberShare(
                                        number, capital, patronage, Rupiah.of(carriedOver))));
        return Proof.of(tree.proofOf(number), tree.root());
    }
}

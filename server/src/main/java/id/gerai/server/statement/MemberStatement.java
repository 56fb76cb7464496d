package id.gerai.server.statement;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.CapitalBasis;
import id.gerai.ledger.shu.Pool;
import id.gerai.ledger.shu.ShareProof;

import java.time.LocalDate;
import java.util.List;

/**
 * What one member is told about one book year. Figures that do not add up are refused here, so that
 * none ever reach paper.
 *
 * @param cooperative whose letterhead it is
 * @param fiscalYear the book year
 * @param yearResult of the whole cooperative after tax; zero or less where nothing was shared
 * @param member who receives it
 * @param decision of the annual meeting
 * @param components of the year's share, in the order to print; empty where nothing was shared
 * @param carriedOver share of earlier years not yet paid, zero or more
 * @param savings by kind, in the order to print
 * @param trade with the cooperative in the year
 * @param proof that the meeting approved this share
 * @param signatures at the foot
 */
public record MemberStatement(
        Cooperative cooperative,
        int fiscalYear,
        Rupiah yearResult,
        Member member,
        Decision decision,
        List<Component> components,
        Rupiah carriedOver,
        List<Savings> savings,
        Trade trade,
        Proof proof,
        Signatures signatures) {

    /**
     * The letterhead.
     *
     * @param legalNo number of the deed of establishment (badan hukum)
     */
    public record Cooperative(String name, String legalNo, String address) {}

    /**
     * The member.
     *
     * @param place hamlet or street; may be empty
     */
    public record Member(String number, String name, LocalDate since, String place) {}

    /**
     * The decision of the annual meeting.
     *
     * @param meeting for example {@code RAT ke-1}
     */
    public record Decision(String meeting, LocalDate date) {}

    /**
     * One component of the share, with everything needed to recompute it by hand.
     *
     * @param title for example {@code Jasa usaha}
     * @param weightName what is weighed, for example {@code belanja}
     * @param unit of the weights
     * @param own the member's weight
     * @param pool what all members share, and the weight of all
     * @param share what the member receives: own × pool ÷ weight of all, cut to whole rupiah, or
     *     one rupiah more where the policy hands out remainders
     */
    public record Component(
            String title, String weightName, Unit unit, Rupiah own, Pool pool, Rupiah share) {

        /** What a weight counts. */
        public enum Unit {
            RUPIAH,
            /** The balances of each day, added up. */
            RUPIAH_DAYS,
            /** The balances at each month's end, added up. */
            RUPIAH_MONTHS;

            /** What capital is counted in. */
            public static Unit of(CapitalBasis basis) {
                return switch (basis) {
                    case YEAR_END -> RUPIAH;
                    case DAILY_AVERAGE -> RUPIAH_DAYS;
                    case MONTH_END -> RUPIAH_MONTHS;
                };
            }
        }

        /**
         * @throws IllegalArgumentException if the share is not what the figures come to
         */
        public Component {
            Rupiah cut =
                    pool.totalWeight().isZero()
                            ? Rupiah.ZERO
                            : Rupiah.of(
                                    Apportionment.floorShare(
                                            pool.amount().amount(),
                                            own.amount(),
                                            pool.totalWeight().amount()));
            if (!share.equals(cut) && !share.equals(cut.plus(Rupiah.of(1)))) {
                throw new IllegalArgumentException(
                        "%s: %s of %s in %s is %s, not %s"
                                .formatted(
                                        title, own, pool.totalWeight(), pool.amount(), cut, share));
            }
        }
    }

    /**
     * One kind of savings over the year.
     *
     * @param title for example {@code Wajib (6 dari 6 bulan)}
     */
    public record Savings(String title, Rupiah start, Rupiah in, Rupiah out, Rupiah end) {

        /**
         * @throws IllegalArgumentException if start + in - out is not the end
         */
        public Savings {
            if (!start.plus(in).minus(out).equals(end)) {
                throw new IllegalArgumentException(
                        "%s: %s + %s - %s is not %s".formatted(title, start, in, out, end));
            }
        }
    }

    /**
     * Trade with the cooperative.
     *
     * @param purchases after returns
     * @param receipts number of receipts behind the purchases
     * @param saved against the general price
     * @param consignmentIncome of goods sold for the member, after commission
     * @param creditBalance still to be paid by the member at the end of the year
     */
    public record Trade(
            Rupiah purchases,
            int receipts,
            Rupiah saved,
            Rupiah consignmentIncome,
            Rupiah creditBalance) {}

    /**
     * How to check that this is what the meeting approved.
     *
     * @param code of the member's row, to be found in the approved list
     * @param root of the tree over all rows, as it stands in the minutes
     * @param scanText what the QR code holds
     */
    public record Proof(String code, String root, String scanText) {

        /** The proof of an approved share: the QR code holds its canonical row and the root. */
        public static Proof of(ShareProof proof, String root) {
            return new Proof(proof.code(), root, proof.row() + "\troot=" + root);
        }
    }

    /**
     * Who signs, where and when.
     *
     * @param chair name of the Ketua
     * @param treasurer name of the Bendahara
     */
    public record Signatures(String place, LocalDate date, String chair, String treasurer) {}

    /**
     * @throws IllegalArgumentException if something was shared although there was no surplus
     */
    public MemberStatement {
        components = List.copyOf(components);
        savings = List.copyOf(savings);
        if (!yearResult.isPositive() && !components.isEmpty()) {
            throw new IllegalArgumentException(
                    "A result of %s is not shared".formatted(yearResult));
        }
    }

    /** What the member is owed: this year's share and what earlier years left. */
    public Rupiah total() {
        return Rupiah.sum(components.stream().map(Component::share).toList()).plus(carriedOver);
    }

    /** All kinds of savings together. */
    public Savings savingsTotal(String title) {
        return new Savings(
                title,
                Rupiah.sum(savings.stream().map(Savings::start).toList()),
                Rupiah.sum(savings.stream().map(Savings::in).toList()),
                Rupiah.sum(savings.stream().map(Savings::out).toList()),
                Rupiah.sum(savings.stream().map(Savings::end).toList()));
    }
}

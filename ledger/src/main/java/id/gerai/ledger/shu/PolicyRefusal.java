package id.gerai.ledger.shu;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a policy cannot be used, gravest first. Texts are in {@code messages.properties}. */
public enum PolicyRefusal {
    /** The parts of a side do not sum to exactly 10,000 basis points. */
    SIDE_NOT_WHOLE,
    /** There is a surplus on a side for which nothing is decided. */
    SIDE_MISSING,
    /**
     * Members have no share in what was earned from others (UU 12/1967 art. 34, practice since).
     */
    MEMBERS_ON_NON_MEMBER_SIDE,
    /** A name with a meaning of its own, such as {@code capital} for a fund. */
    NAME_TAKEN,
    /** Two parts of one side with one name. */
    NAME_TWICE,
    /** A name that is empty, begins or ends with a space, or holds a control character. */
    NAME_MALFORMED;

    /**
     * A rule found broken.
     *
     * @param rule which
     * @param side where
     * @param name of the part at fault; empty where it is the whole side
     * @param sum of the side in basis points, for {@link #SIDE_NOT_WHOLE}
     */
    public record Found(PolicyRefusal rule, Side side, String name, int sum) {

        /** What is wrong and what to do, in Indonesian. */
        public String text() {
            return ResourceBundle.getBundle("id.gerai.ledger.shu.messages", Locale.ROOT)
                    .getString(rule.name())
                    .formatted(side.title(), name, sum);
        }
    }

    Found on(Side side, String name, int sum) {
        return new Found(this, side, name, sum);
    }
}

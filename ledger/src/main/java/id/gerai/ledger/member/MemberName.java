package id.gerai.ledger.member;

/** How a member's name is shown where others can read it. */
public final class MemberName {
    private MemberName() {}

    /** The first name and the initial of the last: {@code Siti Aminah} becomes {@code Siti A.} */
    public static String shortForm(String fullName) {
        String[] parts = fullName.strip().split("\\s+");
        if (parts.length == 1) {
            return parts[0];
        }
        return parts[0] + " " + parts[parts.length - 1].charAt(0) + ".";
    }
}

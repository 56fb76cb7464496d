package id.gerai.ledger.account;

/**
 * A four-digit account number.
 *
 * @param digits for example {@code 1103}
 */
public record AccountCode(String digits) implements Comparable<AccountCode> {
    public AccountCode {
        if (!digits.matches("[1-7]\\d{3}")) {
            throw new IllegalArgumentException(
                    "An account code has four digits and starts with 1 to 7: " + digits);
        }
    }

    public static AccountCode of(String digits) {
        return new AccountCode(digits);
    }

    /** The class that the first digit stands for; 5, 6 and 7 are all expenses. */
    public AccountType type() {
        return switch (digits.charAt(0)) {
            case '1' -> AccountType.ASSET;
            case '2' -> AccountType.LIABILITY;
            case '3' -> AccountType.EQUITY;
            case '4' -> AccountType.REVENUE;
            default -> AccountType.EXPENSE;
        };
    }

    @Override
    public int compareTo(AccountCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}

package id.gerai.ledger.account;

/**
 * A line of the chart of accounts.
 *
 * @param code its number
 * @param name as officials expect it, in Indonesian
 */
public record Account(AccountCode code, String name) {
    public AccountType type() {
        return code.type();
    }
}

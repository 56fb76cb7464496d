package id.gerai.ledger.shu;

import java.util.Arrays;
import java.util.Optional;

/**
 * By what a member's capital (Sa) is weighed (domain §2.2). The weights of one basis compare with
 * each other and with nothing else. Stored by name.
 */
public enum CapitalBasis {
    /** Rupiah: the balance at the end of the last day. */
    YEAR_END("year-end"),
    /** Rupiah-days: the balances at the end of each day, added up. */
    DAILY_AVERAGE("daily-average"),
    /** Rupiah-months: the balances at the end of each month, added up. */
    MONTH_END("month-end");

    private final String key;

    CapitalBasis(String key) {
        this.key = key;
    }

    /** As a policy names it. */
    public String key() {
        return key;
    }

    /** The one that a policy names; empty where there is none such. */
    public static Optional<CapitalBasis> of(String key) {
        return Arrays.stream(values()).filter(basis -> basis.key.equals(key)).findFirst();
    }
}

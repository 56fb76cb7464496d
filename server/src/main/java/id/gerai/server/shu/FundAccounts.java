package id.gerai.server.shu;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.shu.SurplusPolicy;

import java.util.Map;

/** Where the funds of a policy stand in the books (domain §4.1). */
final class FundAccounts {
    private static final Map<String, AccountCode> BY_NAME =
            Map.of(
                    SurplusPolicy.RESERVE,
                    ChartOfAccounts.RESERVE_FUND,
                    "board",
                    ChartOfAccounts.BOARD_FUND,
                    "staff",
                    ChartOfAccounts.STAFF_FUND,
                    "education",
                    ChartOfAccounts.EDUCATION_FUND,
                    "social",
                    ChartOfAccounts.SOCIAL_FUND,
                    "development",
                    ChartOfAccounts.DEVELOPMENT_FUND);

    private FundAccounts() {}

    /** The account of a fund; a name the chart does not know goes to other funds. */
    static AccountCode of(String fund) {
        return BY_NAME.getOrDefault(fund, ChartOfAccounts.OTHER_FUND);
    }
}

package id.gerai.ledger.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

/** What may be written on an account by hand. */
class HandRefusalTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1101, -,                  MEMBER_NOT_KEPT",
                "1103, COUNTED_BY_SHIFTS,  COUNTED_BY_SHIFTS",
                "1131, MEMBER_NEEDED,      -",
                "1132, -,                  MEMBER_NOT_KEPT",
                "1141, MOVES_WITH_GOODS,   MOVES_WITH_GOODS",
                "1149, MOVES_WITH_GOODS,   MOVES_WITH_GOODS",
                "1199, -,                  MEMBER_NOT_KEPT",
                "2102, MEMBER_NEEDED,      -",
                "2111, MEMBER_NEEDED,      -",
                "2121, MEMBER_NEEDED,      -",
                "2131, MEMBER_NEEDED,      -",
                "3101, MEMBER_NEEDED,      -",
                "3102, MEMBER_NEEDED,      -",
                "3201, -,                  MEMBER_NOT_KEPT",
                "3301, MOVED_BY_THE_CLOSE, MOVED_BY_THE_CLOSE",
                "6777, -,                  MEMBER_NOT_KEPT",
            })
    void aLineWithoutAndWithAMember(String code, HandRefusal without, HandRefusal with) {
        AccountCode account = AccountCode.of(code);
        assertEquals(Optional.ofNullable(without), HandRefusal.of(account, false));
        assertEquals(Optional.ofNullable(with), HandRefusal.of(account, true));
    }

    @ParameterizedTest
    @CsvSource({"1101, true, true", "6102, true, false", "6777, false, false"})
    void whatTheRulesUseIsOfTheStandard(String code, boolean standard, boolean used) {
        assertEquals(standard, ChartOfAccounts.isStandard(AccountCode.of(code)));
        assertEquals(used, ChartOfAccounts.isUsedByRules(AccountCode.of(code)));
    }

    @ParameterizedTest
    @CsvSource({"ASSET, true", "LIABILITY, false", "EXPENSE, false"})
    void onlyAssetsAreCash(AccountType type, boolean cash) {
        assertEquals(cash, CashFlowPart.CASH.fits(type));
        assertTrue(CashFlowPart.OPERATING.fits(type));
        assertFalse(type.isClosedYearly() && cash);
    }
}

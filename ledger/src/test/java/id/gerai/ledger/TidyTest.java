package id.gerai.ledger;

import id.gerai.testing.TidyRules;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules are also free of floating point inside their methods, which no class file shows. */
class TidyTest extends TidyRules {
    @Override
    protected Map<Pattern, String> banned() {
        Map<Pattern, String> banned = new HashMap<>(super.banned());
        banned.put(
                Pattern.compile("\\b(double|float|Double|Float|BigDecimal)\\b"),
                "money is whole rupiah, shares are basis points");
        banned.put(
                Pattern.compile("\\.now\\("),
                "the ledger has no clock: take the time as a parameter");
        return banned;
    }
}

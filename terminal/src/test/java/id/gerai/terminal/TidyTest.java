package id.gerai.terminal;

import id.gerai.testing.TidyRules;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Tidiness of this module's sources. */
class TidyTest extends TidyRules {
    @Override
    protected Map<Pattern, String> banned() {
        Map<Pattern, String> banned = new HashMap<>(super.banned());
        banned.put(Pattern.compile("System\\.(out|err)\\b"), "use the command's own writer");
        return banned;
    }
}

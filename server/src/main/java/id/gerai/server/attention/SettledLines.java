package id.gerai.server.attention;

import id.gerai.server.problem.Texts;

/** Lines out of quarantine that were settled by one act. */
record SettledLines(String terminal, String reason, long count, Settlement settled) {
    /** What was odd. */
    String sentence() {
        return Texts.get("setaside." + reason, count);
    }
}

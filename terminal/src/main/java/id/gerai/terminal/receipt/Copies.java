package id.gerai.terminal.receipt;

import java.util.ArrayList;
import java.util.List;

/** Marks a receipt that is not the original. */
final class Copies {
    private static final String MARK = "*** SALINAN ***";

    private Copies() {}

    /** The same lines with the mark above and below, so that neither can be torn off unseen. */
    static List<String> marked(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(MARK.length());
        String mark = " ".repeat(Math.max(0, (width - MARK.length()) / 2)) + MARK;
        List<String> result = new ArrayList<>(lines.size() + 2);
        result.add(mark);
        result.addAll(lines);
        result.add(mark);
        return result;
    }
}

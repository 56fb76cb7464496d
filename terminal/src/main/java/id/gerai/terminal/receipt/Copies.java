package id.gerai.terminal.receipt;

import id.gerai.terminal.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** Marks a receipt that is not the original. */
final class Copies {
    private Copies() {}

    /** The same lines with the mark above and below, so that neither can be torn off unseen. */
    static List<String> marked(List<String> lines) {
        String text = Texts.of("receipt.copy");
        int width = lines.stream().mapToInt(String::length).max().orElse(text.length());
        String mark = " ".repeat(Math.max(0, (width - text.length()) / 2)) + text;
        List<String> result = new ArrayList<>(lines.size() + 2);
        result.add(mark);
        result.addAll(lines);
        result.add(mark);
        return result;
    }
}

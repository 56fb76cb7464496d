package id.gerai.terminal.receipt;

import java.util.ArrayList;
import java.util.List;

/** Lines of a fixed width being written: centred, split left and right, ruled. */
final class Paper {
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param columns that fit on a line: 32 or 48
     */
    Paper(int columns) {
        this.columns = columns;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    void blank() {
        lines.add("");
    }

    void rule() {
        lines.add("-".repeat(columns));
    }

    /** Text from the left margin, wrapped between words. */
    void left(String text) {
        lines.addAll(wrap(text, columns));
    }

    void centred(String text) {
        for (String line : wrap(text, columns)) {
            lines.add(" ".repeat((columns - line.length()) / 2) + line);
        }
    }

    /** A label at the left and a value at the right; on two lines where one is too short. */
    void pair(String label, String value) {
        int gap = columns - label.length() - value.length();
        if (gap >= 1) {
            lines.add(label + " ".repeat(gap) + value);
        } else {
            left(label);
            right(value);
        }
    }

    private void right(String text) {
        for (String line : wrap(text, columns)) {
            lines.add(" ".repeat(columns - line.length()) + line);
        }
    }

    /** Between words where that is possible; inside a word that is longer than a line. */
    private static List<String> wrap(String text, int width) {
        List<String> result = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int cut = space > 0 ? space : width;
            result.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            result.add(rest);
        }
        return result;
    }
}

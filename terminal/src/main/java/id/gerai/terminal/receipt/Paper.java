package id.gerai.terminal.receipt;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Part;
import id.gerai.terminal.device.Slip.Text;

import java.util.ArrayList;
import java.util.List;

/** A slip of a fixed width being written: centred, split left and right, ruled. */
final class Paper {
    private final int columns;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param columns that fit on a line: 32 or 48
     */
    Paper(int columns) {
        this.columns = columns;
    }

    Slip slip() {
        return new Slip(parts);
    }

    void blank() {
        normal("");
    }

    void rule() {
        normal("-".repeat(columns));
    }

    /** Text from the left margin, wrapped between words. */
    void left(String text) {
        wrap(text, columns).forEach(this::normal);
    }

    /** As {@link #left}, two columns further in. */
    void indented(String text) {
        wrap(text, columns - 2).forEach(line -> normal("  " + line));
    }

    void centred(String text) {
        centred(text, Emphasis.NORMAL);
    }

    void centredBold(String text) {
        centred(text, Emphasis.BOLD);
    }

    /** A label at the left and a value at the right; on two lines where one is too short. */
    void pair(String label, String value) {
        pair(label, value, Emphasis.NORMAL);
    }

    void pairBold(String label, String value) {
        pair(label, value, Emphasis.BOLD);
    }

    /**
     * A label and a value twice as large; the value below the label where one line is too short.
     */
    void pairLarge(String label, String value) {
        int width = columns / 2;
        int gap = width - label.length() - value.length();
        if (gap >= 1) {
            parts.add(new Text(label + " ".repeat(gap) + value, Emphasis.LARGE));
        } else {
            parts.add(new Text(label, Emphasis.BOLD));
            String indent = " ".repeat(Math.max(0, width - value.length()));
            parts.add(new Text(indent + value, Emphasis.LARGE));
        }
    }

    /** Anything that is no text. */
    void add(Part part) {
        parts.add(part);
    }

    private void normal(String line) {
        parts.add(new Text(line, Emphasis.NORMAL));
    }

    private void centred(String text, Emphasis emphasis) {
        for (String line : wrap(text, columns)) {
            parts.add(new Text(" ".repeat((columns - line.length()) / 2) + line, emphasis));
        }
    }

    private void pair(String label, String value, Emphasis emphasis) {
        int gap = columns - label.length() - value.length();
        if (gap >= 1) {
            parts.add(new Text(label + " ".repeat(gap) + value, emphasis));
        } else {
            left(label);
            for (String line : wrap(value, columns)) {
                parts.add(new Text(" ".repeat(columns - line.length()) + line, emphasis));
            }
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

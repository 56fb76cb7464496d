package id.gerai.terminal.device.display;

import java.util.List;

/** A customer screen on a pole display of two lines of twenty characters. */
public final class PoleText {
    /** Characters of a line. */
    public static final int COLUMNS = 20;

    /** What stands before sums, in the language of the till. */
    public record Words(String welcome, String total, String change, String thanks) {}

    private PoleText() {}

    /** Two lines, each exactly as wide as the display. */
    public static List<String> of(CustomerScreen screen, Words words) {
        return switch (screen) {
            case CustomerScreen.Welcome it -> List.of(left(words.welcome()), left(it.outlet()));
            case CustomerScreen.Ringing it when it.lines().isEmpty() ->
                    List.of(left(""), pair(words.total(), it.total()));
            case CustomerScreen.Ringing it ->
                    List.of(
                            pair(it.lines().getLast().name(), it.lines().getLast().amount()),
                            pair(words.total(), it.total()));
            case CustomerScreen.Qris it -> List.of(left("QRIS"), pair(words.total(), it.amount()));
            case CustomerScreen.Change it ->
                    List.of(pair(words.total(), it.total()), pair(words.change(), it.change()));
            case CustomerScreen.Thanks it ->
                    List.of(pair(words.total(), it.total()), left(words.thanks()));
        };
    }

    private static String pair(String label, String value) {
        int room = COLUMNS - value.length() - 1;
        String shown = label.substring(0, Math.clamp(label.length(), 0, Math.max(0, room)));
        int gap = Math.max(0, COLUMNS - shown.length() - value.length());
        return left(shown + " ".repeat(gap) + value);
    }

    private static String left(String text) {
        String shown = text.substring(0, Math.min(text.length(), COLUMNS));
        return shown + " ".repeat(COLUMNS - shown.length());
    }
}

package id.gerai.terminal.device.service;

import id.gerai.terminal.device.escpos.EscPos;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with the escape sequences of JavaPOS ({@code ESC |bC} and the like), as ESC/POS. */
final class StyledText {
    private static final Pattern ESCAPE = Pattern.compile("\u001b\\|(bC|!bC|4C|1C|N)");

    private StyledText() {}

    static void write(String data, EscPos to) {
        Matcher escape = ESCAPE.matcher(data);
        int at = 0;
        while (escape.find()) {
            lines(data.substring(at, escape.start()), to);
            style(escape.group(1), to);
            at = escape.end();
        }
        lines(data.substring(at), to);
    }

    private static void style(String name, EscPos to) {
        switch (name) {
            case "bC" -> to.bold(true);
            case "!bC" -> to.bold(false);
            case "4C" -> to.large(true);
            case "1C" -> to.large(false);
            default -> to.bold(false).large(false);
        }
    }

    private static void lines(String text, EscPos to) {
        int at = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', at)) {
            to.text(text.substring(at, end)).newLine();
            at = end + 1;
        }
        to.text(text.substring(at));
    }
}

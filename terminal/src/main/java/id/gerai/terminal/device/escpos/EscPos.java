package id.gerai.terminal.device.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Writes ESC/POS, the commands that nearly all receipt printers share. Byte values are those of
 * Epson's command reference; only commands that cheap printers know too are used.
 */
public final class EscPos {
    /** Dots of a character of font A; 8 dots are a millimetre. */
    public static final int DOTS_PER_COLUMN = 12;

    /** DLE EOT 1: online or not, and the level of the drawer's switch. */
    public static final int STATUS_PRINTER = 1;

    /** DLE EOT 2: cover, paper end, error. */
    public static final int STATUS_OFFLINE_CAUSE = 2;

    /** DLE EOT 3: cutter and other errors. */
    public static final int STATUS_ERROR = 3;

    /** DLE EOT 4: paper near end and end. */
    public static final int STATUS_PAPER = 4;

    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int DLE = 0x10;
    private static final int BARCODE_HEIGHT_DOTS = 64;
    private static final int CODE_128 = 73;
    private static final int QR_BYTES_AT_LARGE = 100;

    /** ESC t numbers of the code pages that hold Latin letters with accents. */
    private static final Map<String, Integer> PAGES =
            Map.of("437", 0, "850", 2, "858", 19, "1252", 16);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Charset charset;
    private final int page;

    /**
     * @param codepage 437, 850, 858 or 1252: what the printer's self-test names
     */
    public EscPos(String codepage) {
        page = pageNumber(codepage);
        charset = charsetOf(codepage);
    }

    /** True for a code page that can be written. */
    public static boolean knows(String codepage) {
        return PAGES.containsKey(codepage);
    }

    /** The characters of a page by its ESC t number. */
    public static Charset charsetOfPage(int number) {
        return PAGES.entrySet().stream()
                .filter(it -> it.getValue() == number)
                .map(it -> charsetOf(it.getKey()))
                .findFirst()
                .orElse(StandardCharsets.US_ASCII);
    }

    /** What was written so far. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    /** Back to how it was switched on, with our code page: first in every job. */
    public EscPos initialise() {
        return raw(ESC, '@').raw(ESC, 't', page);
    }

    /** Text in the style set last; a character the code page lacks becomes a question mark. */
    public EscPos text(String text) {
        out.writeBytes(text.getBytes(charset));
        return this;
    }

    public EscPos newLine() {
        return raw('\n');
    }

    public EscPos bold(boolean on) {
        return raw(ESC, 'E', on ? 1 : 0);
    }

    /** Twice as wide and twice as high. */
    public EscPos large(boolean on) {
        return raw(GS, '!', on ? 0x11 : 0);
    }

    public EscPos centred(boolean on) {
        return raw(ESC, 'a', on ? 1 : 0);
    }

    /** Code 128 with its content in small type below. */
    public EscPos code128(String content, int paperDots) {
        int modules = (content.length() + 3) * 11 + 2;
        int width = modules * 3 <= paperDots ? 3 : modules * 2 <= paperDots ? 2 : 1;
        byte[] data = content.getBytes(StandardCharsets.US_ASCII);
        raw(GS, 'h', BARCODE_HEIGHT_DOTS).raw(GS, 'w', width).raw(GS, 'H', 2);
        raw(GS, 'k', CODE_128, data.length + 2, '{', 'B');
        out.writeBytes(data);
        return this;
    }

    /** A QR code of model 2 that stands a fifteenth of it being unreadable. */
    public EscPos qr(String content) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        int moduleDots = data.length > QR_BYTES_AT_LARGE ? 5 : 8;
        int length = data.length + 3;
        raw(GS, '(', 'k', 4, 0, 49, 65, 50, 0);
        raw(GS, '(', 'k', 3, 0, 49, 67, moduleDots);
        raw(GS, '(', 'k', 3, 0, 49, 69, 49);
        raw(GS, '(', 'k', length & 0xff, length >> 8, 49, 80, 48);
        out.writeBytes(data);
        return raw(GS, '(', 'k', 3, 0, 49, 81, 48);
    }

    public EscPos feed(int lines) {
        return raw(ESC, 'd', lines);
    }

    /** Feeds to the knife and cuts all but a point. */
    public EscPos cut() {
        return raw(GS, 'V', 66, 0);
    }

    /** Opens the drawer at the printer's socket, in its turn. */
    public EscPos pulse(int milliseconds) {
        int units = Math.clamp(milliseconds / 2, 1, 255);
        return raw(ESC, 'p', 0, units, Math.min(255, units * 2));
    }

    /** Opens the drawer at once, even while the printer waits for paper. */
    public EscPos pulseNow() {
        return raw(DLE, 0x14, 1, 0, 1);
    }

    /** Asks for a status byte, answered at once even where nothing can be printed. */
    public EscPos askStatus(int which) {
        return raw(DLE, 0x04, which);
    }

    /** Asks for an answer once all that was sent before it has been worked off. */
    public EscPos askWhenDone() {
        return raw(GS, 'r', 1);
    }

    /** Throws away what the printer has not printed yet and takes it out of its error. */
    public EscPos clear() {
        return raw(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8).raw(DLE, 0x05, 2);
    }

    /** A pole display: empty, cursor at the upper left. */
    public EscPos clearDisplay() {
        return raw(ESC, '@').raw(0x0c);
    }

    /** A pole display: cursor to a place, both from 1. */
    public EscPos displayAt(int column, int row) {
        return raw(0x1f, 0x24, column, row);
    }

    private EscPos raw(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    private static int pageNumber(String codepage) {
        Integer number = PAGES.get(codepage);
        if (number == null) {
            throw new IllegalArgumentException("no code page " + codepage + " among " + PAGES);
        }
        return number;
    }

    private static Charset charsetOf(String codepage) {
        return Charset.forName(
                switch (codepage) {
                    case "437" -> "IBM437";
                    case "850" -> "IBM850";
                    case "858" -> "IBM00858";
                    default -> "windows-1252";
                });
    }
}

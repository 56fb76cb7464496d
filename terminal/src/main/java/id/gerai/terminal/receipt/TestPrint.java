package id.gerai.terminal.receipt;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Barcode;
import id.gerai.terminal.device.Slip.Box;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Part;
import id.gerai.terminal.device.Slip.QrCode;
import id.gerai.terminal.device.Slip.Text;
import id.gerai.terminal.text.Texts;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows whether a printer is set right: where a ruler fits its line without wrapping the width is
 * right, where the accents stand the code page is.
 */
public final class TestPrint {
    private TestPrint() {}

    /**
     * The slip.
     *
     * @param columns the printer is set to
     */
    public static Slip slip(int columns) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Text(Texts.of("test.title"), Emphasis.BOLD));
        parts.add(plain(Texts.of("test.width", columns)));
        parts.add(plain(ruler(columns)));
        parts.add(plain("-".repeat(columns)));
        for (int other : List.of(32, 42, 48)) {
            if (other < columns) {
                parts.add(plain("=".repeat(other - 3) + " " + other));
            }
        }
        parts.add(plain(Texts.of("test.accents")));
        parts.add(plain("Rp47.500   \u00e9 \u00e8 \u00ea \u00e0 \u00fc \u00e7 \u00f1"));
        parts.add(new Text("Rp47.500", Emphasis.LARGE));
        parts.add(new Box(Texts.of("test.box"), 1));
        parts.add(new Barcode("G1-000001"));
        parts.add(new QrCode("https://gerai.example/uji-cetak"));
        parts.add(plain(Texts.of("test.end")));
        return new Slip(parts);
    }

    /** 123456789|123456789|… */
    private static String ruler(int columns) {
        StringBuilder ruler = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            ruler.append(i % 10 == 0 ? "|" : Integer.toString(i % 10));
        }
        return ruler.toString();
    }

    private static Part plain(String text) {
        return new Text(text, Emphasis.NORMAL);
    }
}

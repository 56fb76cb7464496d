package id.gerai.terminal.device.escpos;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Barcode;
import id.gerai.terminal.device.Slip.Box;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Part;
import id.gerai.terminal.device.Slip.QrCode;
import id.gerai.terminal.device.Slip.Text;

/**
 * A slip as the bytes that print it. Printing itself goes through JavaPOS and must come to the same
 * bytes; a test holds the two together.
 */
public final class SlipBytes {
    private SlipBytes() {}

    /**
     * The bytes of a whole job.
     *
     * @param to where they are written
     * @param columns of the printer
     * @param cut whether the paper is cut behind it
     */
    public static byte[] of(Slip slip, EscPos to, int columns, boolean cut) {
        to.initialise();
        for (Part part : slip.parts()) {
            write(part, to, columns * EscPos.DOTS_PER_COLUMN);
        }
        return (cut ? to.cut() : to.feed(4)).bytes();
    }

    private static void write(Part part, EscPos to, int dots) {
        switch (part) {
            case Text it when it.emphasis() == Emphasis.NORMAL -> to.text(it.text()).newLine();
            case Text it when it.emphasis() == Emphasis.BOLD ->
                    to.bold(true).text(it.text()).bold(false).newLine();
            case Text it -> to.large(true).text(it.text()).large(false).newLine();
            case Barcode it -> to.centred(true).code128(it.content(), dots).centred(false);
            case QrCode it -> to.centred(true).qr(it.content()).centred(false);
            case Box it -> it.frame(Box.DRAWN).forEach(line -> to.text(line).newLine());
        }
    }
}

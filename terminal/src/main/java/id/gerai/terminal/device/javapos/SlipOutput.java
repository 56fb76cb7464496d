package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Barcode;
import id.gerai.terminal.device.Slip.Box;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Part;
import id.gerai.terminal.device.Slip.QrCode;
import id.gerai.terminal.device.Slip.Text;

import jpos.JposException;
import jpos.POSPrinter;
import jpos.POSPrinterConst;

/** A slip as calls of the standard printer control, within what the printer can do. */
final class SlipOutput {
    private static final int RECEIPT = POSPrinterConst.PTR_S_RECEIPT;
    private static final int BAR_HEIGHT = 64;
    private static final String BOLD = "\u001b|bC";
    private static final String NOT_BOLD = "\u001b|!bC";
    private static final String LARGE = "\u001b|4C";
    private static final String NOT_LARGE = "\u001b|1C";

    private SlipOutput() {}

    static void write(Slip slip, POSPrinter to) throws JposException {
        for (Part part : slip.parts()) {
            write(part, to);
        }
    }

    private static void write(Part part, POSPrinter to) throws JposException {
        switch (part) {
            case Text it -> to.printNormal(RECEIPT, styled(it, to) + "\n");
            case Barcode it -> code(it.content(), POSPrinterConst.PTR_BCS_Code128, to);
            case QrCode it -> code(it.content(), POSPrinterConst.PTR_BCS_QRCODE, to);
            case Box it -> {
                for (String line : it.frame(Box.DRAWN)) {
                    to.printNormal(RECEIPT, line + "\n");
                }
            }
        }
    }

    private static String styled(Text text, POSPrinter to) throws JposException {
        if (text.emphasis() == Emphasis.BOLD && to.getCapRecBold()) {
            return BOLD + text.text() + NOT_BOLD;
        }
        if (text.emphasis() == Emphasis.LARGE && to.getCapRecDwideDhigh()) {
            return LARGE + text.text() + NOT_LARGE;
        }
        return text.text();
    }

    /** A printer without barcodes prints the number, which can be typed. */
    private static void code(String content, int symbology, POSPrinter to) throws JposException {
        if (!to.getCapRecBarCode()) {
            if (symbology == POSPrinterConst.PTR_BCS_Code128) {
                to.printNormal(RECEIPT, content + "\n");
            }
            return;
        }
        to.printBarCode(
                RECEIPT,
                content,
                symbology,
                BAR_HEIGHT,
                to.getRecLineWidth(),
                POSPrinterConst.PTR_BC_CENTER,
                POSPrinterConst.PTR_BC_TEXT_BELOW);
    }
}

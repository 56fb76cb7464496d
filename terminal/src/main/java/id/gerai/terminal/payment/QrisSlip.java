package id.gerai.terminal.payment;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.QrCode;
import id.gerai.terminal.device.Slip.Text;
import id.gerai.terminal.text.Texts;

import java.util.List;

/** A QRIS code on paper, for whoever cannot scan the screen. It is no receipt and says so. */
public final class QrisSlip {
    private QrisSlip() {}

    /** The slip of a code for one amount. */
    public static Slip of(QrisCode code) {
        return new Slip(
                List.of(
                        new Text(code.merchant(), Emphasis.NORMAL),
                        new Text(code.amount().toString(), Emphasis.LARGE),
                        new QrCode(code.payload()),
                        new Text(Texts.of("receipt.qris-only"), Emphasis.NORMAL)));
    }
}

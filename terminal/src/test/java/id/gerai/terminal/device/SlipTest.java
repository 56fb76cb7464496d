package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.terminal.device.Slip.Barcode;
import id.gerai.terminal.device.Slip.Box;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.QrCode;
import id.gerai.terminal.device.Slip.Text;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Slips as they are kept and as they read without paper. */
class SlipTest {
    private static final Slip ALL =
            new Slip(
                    List.of(
                            new Text("Gerai \"é\"", Emphasis.NORMAL),
                            new Text("TOTAL", Emphasis.LARGE),
                            new Barcode("G1-000001"),
                            new QrCode("00020101021126"),
                            new Box("Meterai", 1)));

    @Test
    void isTheSameAfterItWasKept() {
        assertEquals(ALL, SlipForm.slip(SlipForm.text(ALL)));
        assertEquals(Slip.NOTHING, SlipForm.slip(SlipForm.text(Slip.NOTHING)));
    }

    @Test
    void whatTheFirstVersionKeptIsStillRead() {
        assertEquals(Slip.ofLines(List.of("a", "", "b")), SlipForm.slip("a\n\nb"));
    }

    @Test
    void whatIsNoSlipIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> SlipForm.slip("slip:{"));
        assertThrows(IllegalArgumentException.class, () -> SlipForm.slip("slip:[1]"));
        assertThrows(IllegalArgumentException.class, () -> new Barcode("é"));
        assertThrows(IllegalArgumentException.class, () -> new Text("a\nb", Emphasis.BOLD));
    }

    @Test
    void readsAsPlainLines() {
        assertEquals(
                List.of(
                        "Gerai \"é\"",
                        "TOTAL",
                        "||| G1-000001 |||",
                        "[QR 00020101021126]",
                        "+----------------------+",
                        "|Meterai               |",
                        "|                      |",
                        "+----------------------+"),
                ALL.lines());
    }
}

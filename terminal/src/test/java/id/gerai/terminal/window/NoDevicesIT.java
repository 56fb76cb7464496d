package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;

/** A till on which no device was ever set up sells all the same. */
class NoDevicesIT extends WindowCase {
    @Override
    Devices connect(Till till) {
        return new Devices(till, "none", "none", "none");
    }

    @Test
    void sellsAndSaysWhatIsMissing() {
        enrol();
        openShift();
        frame.label("printer-state").requireText("Printer tidak terhubung");
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        picture("paid-no-devices");
        assertNotice("Struk menunggu: printer tidak ada. Penjualan sudah aman.");
        frame.label("printer-state").requireText("Printer tidak terhubung · struk disimpan (1)");
        assertEquals(2, window.till().journal().lastSequence());
        press(KeyEvent.VK_ENTER);
        scanKeys(id.gerai.terminal.testing.SampleShop.barcode(7));
        frame.label("total").requireText("Rp3.300");
    }
}

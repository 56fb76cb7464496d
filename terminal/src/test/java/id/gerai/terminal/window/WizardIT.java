package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.device.setup.Choice;
import id.gerai.terminal.device.setup.DeviceSettings;
import id.gerai.terminal.setup.DeviceChoices;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Theme;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.util.Optional;

/** From a new machine to the first receipt, by keys alone, as the screens say them. */
class WizardIT extends WindowCase implements DeviceChoices {
    private DeviceSettings chosen = DeviceSettings.NONE_GIVEN.withSimulated(true);

    @Override
    Devices connect(Till till) {
        return new Devices(till, devices.names());
    }

    @Override
    Equipment equipment() {
        return new Equipment() {
            @Override
            public Devices connect(Till till) {
                return WizardIT.this.connect(till);
            }

            @Override
            public Optional<DeviceChoices> choices() {
                return Optional.of(WizardIT.this);
            }

            @Override
            public int columns() {
                return chosen.paper().columns();
            }
        };
    }

    @Override
    public DeviceSettings chosen() {
        return chosen;
    }

    @Override
    public void keep(DeviceSettings other) {
        chosen = other;
    }

    @AfterEach
    void backToLight() {
        Theme.install();
    }

    @Test
    void aNewCashierGetsToTheFirstReceipt() {
        // A window that has just opened may not have the keyboard yet.
        eventually(
                "dark",
                () -> {
                    press(KeyEvent.VK_2);
                    return Theme.look().dark();
                });
        picture("02-welcome-dark");
        press(KeyEvent.VK_1);
        eventually("light", () -> !Theme.look().dark());
        assertEquals(Appearance.INDONESIAN, Appearance.of(store).language());
        press(KeyEvent.VK_ENTER);
        enrol();
        picture("03-setup-printer");
        press(KeyEvent.VK_F5);
        eventually("narrow", () -> chosen.paper().columns() == 32);
        press(KeyEvent.VK_1);
        eventually("printed", () -> devices.printer().paper().toString().contains("UJI CETAK"));
        picture("04-setup-printed");
        press(KeyEvent.VK_ENTER);
        picture("05-setup-drawer");
        press(KeyEvent.VK_1);
        eventually("open", () -> devices.drawer().isOpen());
        devices.drawer().shut();
        press(KeyEvent.VK_ENTER);
        scanKeys(SampleShop.barcode(7));
        frame.label("setup-scanned").requireText(SampleShop.barcode(7));
        assertEquals(new Choice("wedge", ""), chosen.scanner());
        picture("06-setup-scanner");
        press(KeyEvent.VK_ENTER);
        picture("07-setup-scale");
        press(KeyEvent.VK_ENTER);
        picture("08-setup-display");
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_ENTER);
        press(KeyEvent.VK_ENTER);
        picture("09-setup-ready");
        press(KeyEvent.VK_ENTER);
        openShift();
        scanKeys(SampleShop.barcode(7));
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("receipt", () -> devices.printer().paper().toString().contains("Mi instan"));
        assertTrue(window.till().payment().lastPaid().isPresent());
    }
}

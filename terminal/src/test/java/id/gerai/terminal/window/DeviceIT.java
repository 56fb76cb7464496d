package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.display.CustomerScreen.Line;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.window.device.CustomerWindow;
import id.gerai.terminal.window.device.SimulatorWindow;
import id.gerai.testing.Needs;

import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.fixture.FrameFixture;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.Test;

import java.awt.Frame;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/** Devices in the real window: their page, a torn receipt, what the customer sees. */
class DeviceIT extends WindowCase {
    private static final String QRIS =
            "00020101021126570011ID.DANA.WWW011893600915300000000002090000000000303UMI"
                    + "51440014ID.CO.QRIS.WWW0215ID10200000000000303UMI5204541153033605405475005"
                    + "802ID5911GERAI SUKA 6007BANDUNG61054012362070703A0163047A3B";

    @Override
    Devices connect(Till till) {
        return new Devices(till, devices.names());
    }

    @Test
    void aTornReceiptNeitherStopsSellingNorTakesTheScan() {
        enrol();
        openShift();
        eventually("ready", () -> frame.label("printer-state").text().equals("Printer"));
        devices.printer().leavePaperFor(4);
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("asked", () -> robot.finder().findByName("print-trouble", false).isVisible());
        frame.label("print-trouble-text").requireText("Kertas habis. Penjualan sudah tersimpan.");
        picture("print-torn");
        scanKeys(SampleShop.barcode(7));
        frame.label("total").requireText("Rp3.300");
        click("Lihat di layar");
        assertTrue(
                frame.scrollPane("receipt-preview").target().getViewport().getView().getHeight()
                        > 300,
                "the whole receipt");
        picture("print-preview");
        press(KeyEvent.VK_ESCAPE);
        frame.label("total").requireText("Rp3.300");
        devices.printer().loadPaper();
        eventually(
                "printed anew",
                () -> devices.printer().paper().stream().anyMatch(it -> it.contains("ULANG 1")));
        frame.label("print-trouble-text")
                .requireText("Printer tersambung kembali, mencetak 1 struk");
        picture("print-recovered");
    }

    @Test
    void everyDeviceIsTriedOnItsPage() {
        enrol();
        openShift();
        eventually("ready", () -> frame.label("printer-state").text().equals("Printer"));
        robot.click(frame.label("drawer-state").target());
        click("Cetak uji");
        eventually(
                "test print",
                () -> devices.printer().paper().stream().anyMatch(it -> it.contains("UJI CETAK")));
        click("Buka laci");
        eventually("open", () -> devices.drawer().isOpen());
        devices.scanner().scan("8991001100016");
        devices.scale().put(1_250);
        click("Tampilkan contoh");
        eventually("shown", () -> devices.display().shown().toString().contains("Contoh"));
        click("Timbang");
        robot.waitForIdle();
        Pause.pause(600);
        picture("devices");
        assertTrue(window.till().sale().basket().isEmpty(), "a trial scan is no goods");
        press(KeyEvent.VK_ESCAPE);
        frame.label("total").requireText("Rp0");
    }

    @Test
    void theMakeBelieveDevicesAreWorkedByHand() throws Exception {
        enrol();
        openShift();
        eventually("ready", () -> frame.label("printer-state").text().equals("Printer"));
        JFrame simulator = GuiActionRunner.execute(() -> SimulatorWindow.open(devices));
        FrameFixture hardware = new FrameFixture(robot, simulator);
        paint("simulator", simulator);
        hardware.checkBox("simulated-cover-open").check();
        eventually(
                "seen", () -> frame.label("printer-state").text().equals("Tutup printer terbuka"));
        hardware.textBox("simulated-scan").enterText(SampleShop.barcode(7) + "\n");
        eventually("rung", () -> !window.till().sale().basket().isEmpty());
        GuiActionRunner.execute(simulator::dispose);
    }

    @Test
    void theCustomersWindowShowsEachScreen() throws Exception {
        Needs.display();
        CustomerWindow customer = new CustomerWindow();
        customer.open();
        List<CustomerScreen> screens =
                List.of(
                        new CustomerScreen.Welcome("Gerai Desa Sukamakmur"),
                        new CustomerScreen.Ringing(
                                List.of(
                                        new Line("Beras SPHP 5 kg", "1 karung", "Rp62.500"),
                                        new Line("Minyakita 1 liter", "2 botol", "Rp31.400"),
                                        new Line("Telur ayam", "1,250 kg", "Rp35.000"),
                                        new Line(
                                                "Keripik singkong Bu Tini",
                                                "2 bungkus",
                                                "Rp20.000")),
                                "Rp148.900"),
                        new CustomerScreen.Qris(QRIS, "Rp148.900"),
                        new CustomerScreen.Change("Rp148.900", "Rp150.000", "Rp1.100"),
                        new CustomerScreen.Thanks("Rp148.900"));
        for (CustomerScreen screen : screens) {
            customer.screen(screen);
            robot.waitForIdle();
            paint("customer-" + screen.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        }
        customer.close();
        robot.waitForIdle();
        assertEquals(0, customerFrames().count());
    }

    private static Stream<JFrame> customerFrames() {
        return Stream.of(Frame.getFrames())
                .filter(it -> "customer".equals(it.getName()) && it.isDisplayable())
                .map(JFrame.class::cast);
    }

    private static void paint(String name) throws Exception {
        paint(name, customerFrames().findFirst().orElseThrow());
    }

    private static void paint(String name, JFrame shown) throws Exception {
        SwingUtilities.invokeAndWait(
                () -> {
                    BufferedImage image =
                            new BufferedImage(
                                    shown.getContentPane().getWidth(),
                                    shown.getContentPane().getHeight(),
                                    BufferedImage.TYPE_INT_RGB);
                    shown.getContentPane().paint(image.getGraphics());
                    try {
                        new File("target/screens").mkdirs();
                        ImageIO.write(image, "png", new File("target/screens", name + ".png"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}

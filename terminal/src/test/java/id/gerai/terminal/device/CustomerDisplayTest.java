package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.device.display.CustomerDisplay;
import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.display.DisplayState;
import id.gerai.terminal.device.display.DisplaySurface;
import id.gerai.terminal.device.display.PoleSurface;
import id.gerai.terminal.device.display.PoleText;
import id.gerai.terminal.device.escpos.Lines;
import id.gerai.terminal.device.javapos.JavaPosDisplay;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.device.service.SimulatedDevices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Customer displays through the standard control. */
class CustomerDisplayTest {
    private static final PoleText.Words WORDS =
            new PoleText.Words("Selamat datang", "Total", "Kembali", "Terima kasih");
    private static final CustomerScreen RINGING =
            new CustomerScreen.Ringing(
                    List.of(new CustomerScreen.Line("Minyak goreng kemasan", "2", "Rp31.400")),
                    "Rp47.500");

    @Test
    void aPoleShowsTheNewestLineAndTheTotal() {
        assertEquals(
                List.of("Minyak gore Rp31.400", "Total       Rp47.500"),
                PoleText.of(RINGING, WORDS));
        assertEquals(
                List.of("Total       Rp47.500", "Kembali      Rp2.500"),
                PoleText.of(new CustomerScreen.Change("Rp47.500", "Rp50.000", "Rp2.500"), WORDS));
        for (CustomerScreen screen :
                List.of(
                        new CustomerScreen.Welcome("Gerai Desa Sukamakmur Jaya"),
                        new CustomerScreen.Qris("000201", "Rp47.500"),
                        new CustomerScreen.Thanks("Rp47.500"))) {
            PoleText.of(screen, WORDS)
                    .forEach(row -> assertEquals(PoleText.COLUMNS, row.length(), row));
        }
    }

    @Test
    void oneThatWasLostShowsTheSameAgainOnceItIsBack() {
        SimulatedDevices devices = SimulatedDevices.register("Poles", Optional.empty());
        try (CustomerDisplay it = new JavaPosDisplay(devices.displayName(), WORDS, Fast.RHYTHM)) {
            it.show(RINGING);
            Fast.await("shown", () -> devices.display().shown().size() == 2);
            devices.display().setLost(true);
            it.show(new CustomerScreen.Thanks("Rp47.500"));
            Fast.await("lost", () -> it.state() == DisplayState.MISSING);
            devices.display().setLost(false);
            Fast.await("back", () -> it.state() == DisplayState.READY);
            Fast.await(
                    "again",
                    () ->
                            devices.display()
                                    .shown()
                                    .equals(
                                            List.of(
                                                    "Total       Rp47.500",
                                                    "Terima kasih        ")));
        }
    }

    @Test
    void noDisplayIsNoTrouble() {
        try (CustomerDisplay none = new JavaPosDisplay("none", WORDS, Fast.RHYTHM)) {
            none.show(RINGING);
            assertEquals(DisplayState.MISSING, none.state());
        }
    }

    @Test
    void aPoleOfEscPosIsSentBothRows(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("pole"), "");
        Services.display("Pole", new PoleSurface(Lines.to(file.toString()), "437"));
        try (CustomerDisplay it = new JavaPosDisplay("Pole", WORDS, Fast.RHYTHM)) {
            it.show(RINGING);
            Fast.await("sent", () -> file.toFile().length() > 40);
        }
        String sent = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertEquals(
                "\u001b@\f\u001f$\u0001\u0001Minyak gore Rp31.400"
                        + "\u001f$\u0001\u0002Total       Rp47.500",
                sent);
    }

    @Test
    void aWindowIsGivenWholeScreens() {
        Remembering window = new Remembering();
        Services.display("Window", window);
        try (CustomerDisplay it = new JavaPosDisplay("Window", WORDS, Fast.RHYTHM)) {
            it.show(RINGING);
            Fast.await("shown", () -> window.shown.contains(RINGING));
        }
    }

    /** Shows pictures, to nobody. */
    private static final class Remembering implements DisplaySurface {
        private final List<CustomerScreen> shown = new CopyOnWriteArrayList<>();

        @Override
        public void open() {
            shown.clear();
        }

        @Override
        public void rows(List<String> rows) {
            throw new IllegalStateException("Bug: whole screens only");
        }

        @Override
        public boolean isRich() {
            return true;
        }

        @Override
        public void screen(CustomerScreen screen) {
            shown.add(screen);
        }

        @Override
        public void close() {
            shown.clear();
        }
    }
}

package id.gerai.terminal.window;

import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.window.device.SimulatorWindow;

import java.util.Optional;

import javax.swing.JFrame;

/** Make-believe devices to practise with, and the window in which they are worked. */
final class PracticeEquipment implements Equipment, AutoCloseable {
    private final SimulatedDevices devices = SimulatedDevices.register("Latihan", Optional.empty());
    private Optional<JFrame> shown = Optional.empty();

    @Override
    public Devices connect(Till till) {
        close();
        shown = Optional.of(SimulatorWindow.open(devices));
        return new Devices(till, devices.names());
    }

    /** Puts the make-believe devices out of sight. */
    @Override
    public void close() {
        shown.ifPresent(JFrame::dispose);
        shown = Optional.empty();
    }
}

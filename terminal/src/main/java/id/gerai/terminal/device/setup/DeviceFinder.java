package id.gerai.terminal.device.setup;

import com.fazecast.jSerialComm.SerialPort;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is plugged into this machine and could be a device of the till. */
public final class DeviceFinder {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceFinder.class);

    private final Path devices;

    /** Looks at this machine. */
    public DeviceFinder() {
        this(Path.of("/dev"));
    }

    /** Looks for device files in another folder than {@code /dev}. */
    DeviceFinder(Path devices) {
        this.devices = devices;
    }

    /**
     * Something found.
     *
     * @param port as it is written in the settings
     * @param description as the system names it; may be empty
     */
    public record Found(String port, String description) {}

    /** Device files of printers at a USB or parallel port; none on systems without such files. */
    public List<Found> printerFiles() {
        List<Found> found = new ArrayList<>();
        for (Path folder : List.of(devices.resolve("usb"), devices)) {
            if (Files.isDirectory(folder)) {
                addPrinters(folder, found);
            }
        }
        return found;
    }

    /** Serial ports, real ones and those a USB device brings. */
    public List<Found> serialPorts() {
        return Arrays.stream(SerialPort.getCommPorts())
                .map(
                        port ->
                                new Found(
                                        port.getSystemPortPath()
                                                .replaceFirst("^\\\\\\\\\\.\\\\", ""),
                                        port.getDescriptivePortName()))
                .toList();
    }

    private static void addPrinters(Path folder, List<Found> found) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "lp[0-9]*")) {
            for (Path file : files) {
                found.add(new Found(file.toString(), file.getFileName().toString()));
            }
        } catch (IOException e) {
            LOG.warn("Cannot look for printers in {}", folder, e);
        }
    }
}

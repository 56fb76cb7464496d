package id.gerai.terminal.app;

import id.gerai.terminal.device.service.ScannerFile;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.device.setup.DeviceNames;
import id.gerai.terminal.device.setup.DeviceSettings;
import id.gerai.terminal.device.setup.DeviceSetup;
import id.gerai.terminal.setup.DeviceChoices;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.window.Devices;
import id.gerai.terminal.window.Equipment;
import id.gerai.terminal.window.device.CustomerWindow;
import id.gerai.terminal.window.device.SimulatorWindow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * The devices that were chosen for this till. They stay registered for as long as the choice does,
 * however often the screens are made anew.
 */
final class ChosenEquipment implements Equipment {
    private static final String SIMULATED = "Gerai";

    private final Path data;
    private final Function<Path, DeviceSettings> settings;
    private Optional<DeviceSettings> registered = Optional.empty();
    private Optional<DeviceSetup> setup = Optional.empty();
    private Optional<SimulatedDevices> simulated = Optional.empty();

    /**
     * @param data the till's data directory
     * @param settings reads what is chosen now
     */
    ChosenEquipment(Path data, Function<Path, DeviceSettings> settings) {
        this.data = data;
        this.settings = settings;
    }

    @Override
    public Optional<DeviceChoices> choices() {
        return Optional.of(
                new DeviceChoices() {
                    @Override
                    public DeviceSettings chosen() {
                        return settings.apply(data);
                    }

                    @Override
                    public void keep(DeviceSettings other) throws IOException {
                        other.save(data);
                    }
                });
    }

    @Override
    public int columns() {
        return settings.apply(data).paper().columns();
    }

    @Override
    public Devices connect(Till till) {
        return new Devices(till, names(settings.apply(data)));
    }

    private DeviceNames names(DeviceSettings now) {
        if (now.simulated()) {
            simulated = simulated.or(() -> Optional.of(makeBelieve(now)));
            return simulated.get().names();
        }
        if (!registered.equals(Optional.of(now))) {
            setup.ifPresent(DeviceSetup::close);
            setup = Optional.of(DeviceSetup.register(now, CustomerWindow::new));
            registered = Optional.of(now);
        }
        return setup.orElseThrow().names();
    }

    private SimulatedDevices makeBelieve(DeviceSettings now) {
        SimulatedDevices devices =
                SimulatedDevices.register(SIMULATED, Optional.of(data.resolve("struk.txt")));
        if (now.scanner().kind().equals("file")) {
            ScannerFile.follow(devices.scanner(), Path.of(now.scanner().port()));
        }
        SimulatorWindow.open(devices);
        return devices;
    }
}

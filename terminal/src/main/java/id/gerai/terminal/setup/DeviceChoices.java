package id.gerai.terminal.setup;

import id.gerai.terminal.device.setup.DeviceSettings;

import java.io.IOException;

/** Which devices this till works with, to be read and chosen anew. */
public interface DeviceChoices {
    /** What is chosen now. */
    DeviceSettings chosen();

    /**
     * Keeps another choice; in effect once the devices are connected anew.
     *
     * @throws IOException if it cannot be kept; then the old one holds
     */
    void keep(DeviceSettings other) throws IOException;
}

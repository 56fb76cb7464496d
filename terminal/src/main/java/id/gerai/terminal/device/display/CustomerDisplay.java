package id.gerai.terminal.device.display;

import id.gerai.terminal.device.Device;

/** Shows the customer what is being sold. One that fails is never in the way of a sale. */
public interface CustomerDisplay extends Device {

    /** Shows a screen in place of the last one. Returns at once. */
    void show(CustomerScreen screen);

    DisplayState state();
}

package id.gerai.terminal.device;

import id.gerai.terminal.signal.Signal;

import java.util.List;

/**
 * What all devices have in common. A device is made at once and connects by itself, for as long as
 * it takes; it is never an error that there is none.
 */
public interface Device extends AutoCloseable {

    /** Fires when its state or its {@link #events} changed, on any thread. */
    Signal changed();

    /** What happened to it lately, newest first, at most {@link DeviceLog#KEPT}. */
    List<DeviceEvent> events();

    /** Gives the connection up and makes a new one. Returns at once. */
    void reconnect();

    @Override
    void close();
}

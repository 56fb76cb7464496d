package id.gerai.terminal.device;

import id.gerai.terminal.device.DeviceEvent.Kind;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last events of a device. Thread-safe. */
public final class DeviceLog {
    /** How many are kept. */
    public static final int KEPT = 50;

    private final InstantSource clock = InstantSource.system();
    private final Deque<DeviceEvent> events = new ArrayDeque<>();

    /** Notes an event as happening now. */
    public synchronized void note(Kind kind, String detail) {
        events.addFirst(new DeviceEvent(clock.instant(), kind, detail));
        if (events.size() > KEPT) {
            events.removeLast();
        }
    }

    /** Newest first. */
    public synchronized List<DeviceEvent> events() {
        return List.copyOf(events);
    }
}

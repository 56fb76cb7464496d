package id.gerai.terminal.device.service;

import id.gerai.terminal.signal.Signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;

/** Make-believe hardware: what is switched on it is told to the services that hold it. */
abstract class Switchable {
    private final Signal changed = new Signal();
    private final List<IntConsumer> services = new CopyOnWriteArrayList<>();

    /** Fires when anything about it changed, for whoever shows it. */
    public Signal changed() {
        return changed;
    }

    final void attach(IntConsumer service) {
        services.add(service);
    }

    final void detach(IntConsumer service) {
        services.remove(service);
    }

    /** Tells a JavaPOS status to the services. */
    final void tell(int status) {
        services.forEach(service -> service.accept(status));
        changed.fire();
    }
}

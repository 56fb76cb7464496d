package id.gerai.terminal.stick;

import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.sync.SnapshotRefusal;
import id.gerai.terminal.till.Till;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Writes to a stick and reads from it, for whoever stands at the till. */
public final class StickViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(StickViewModel.class);

    private final Store store;
    private final Till till;
    private final Sticks sticks;

    public StickViewModel(Store store, Till till, Sticks sticks) {
        this.store = store;
        this.till = till;
        this.sticks = sticks;
    }

    /** What came of writing or reading. */
    public sealed interface Result {
        /** All of it is on the stick, and the stick may be taken out. */
        record Written(Path file, long events) implements Result {}

        /** What the office sent is in use. */
        record TakenOver() implements Result {}

        /** Nothing was done. */
        record Refused(StickRefusal reason) implements Result {}

        /** Nothing of the snapshot was taken over. */
        record NotTaken(SnapshotRefusal reason) implements Result {}
    }

    /** Sticks that are there. */
    public List<Path> found() {
        return sticks.found();
    }

    /** How many events wait to be sent. */
    public long waiting() {
        return new Outbox(store).waiting();
    }

    /**
     * Writes what waits. Takes as long as the stick does: not on the window's thread.
     *
     * @param place a folder, as typed
     * @param progress is told how many events are written
     */
    public Result write(String place, LongConsumer progress) {
        Optional<Path> folder = path(place).filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return new Result.Refused(StickRefusal.PLACE_NOT_THERE);
        }
        if (waiting() == 0) {
            return new Result.Refused(StickRefusal.NOTHING_WAITS);
        }
        Optional<TillKey> key = TillKey.of(store);
        if (key.isEmpty()) {
            return new Result.Refused(StickRefusal.KEY_LOST);
        }
        EventParcel parcel = new EventParcel(store, till.journal().identity(), key.get());
        Path file = folder.get().resolve(parcel.name());
        try {
            return new Result.Written(file, parcel.write(file, progress));
        } catch (IOException e) {
            LOG.warn("A parcel was not written to {}", file, e);
            return new Result.Refused(StickRefusal.NOT_WRITTEN);
        }
    }

    /**
     * Takes over the newest snapshot there. Not on the window's thread.
     *
     * @param place a folder or a file, as typed
     */
    public Result read(String place) {
        Optional<Path> there = path(place).filter(Files::exists);
        if (there.isEmpty()) {
            return new Result.Refused(StickRefusal.PLACE_NOT_THERE);
        }
        Optional<Path> file = there.flatMap(Sticks::snapshotIn);
        if (file.isEmpty()) {
            return new Result.Refused(StickRefusal.NO_SNAPSHOT_THERE);
        }
        return till.sync()
                .takeOver(file.get())
                .<Result>map(Result.NotTaken::new)
                .orElseGet(Result.TakenOver::new);
    }

    private static Optional<Path> path(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed.strip()));
        } catch (InvalidPathException e) {
            LOG.debug("Not a path: {}", typed, e);
            return Optional.empty();
        }
    }
}

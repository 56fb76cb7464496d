package id.gerai.terminal.stick;

import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelWriter;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Everything that the server has not answered for, as one signed file. It has its name only once
 * the whole of it is on the stick; a stick pulled out before leaves a {@code .part}, which is still
 * good for the frames that are in it.
 */
public final class EventParcel {
    /** How the names of such files end. */
    public static final String ENDING = ".gerai";

    private final Store store;
    private final Identity identity;
    private final TillKey key;

    /**
     * @param key signs the file
     */
    public EventParcel(Store store, Identity identity, TillKey key) {
        this.key = key;
        this.store = store;
        this.identity = identity;
    }

    /** A name that tells the office which till it is from, and up to which event. */
    public String name() {
        return "kasir-%s-%06d%s"
                .formatted(
                        identity.terminalCode(),
                        new Outbox(store).acknowledged() + new Outbox(store).waiting(),
                        ENDING);
    }

    /**
     * Writes the file.
     *
     * @param progress is told how many events are in it so far
     * @return how many events are in it
     * @throws IOException if it could not be written whole
     */
    public long write(Path file, LongConsumer progress) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        long written;
        try (FileChannel channel =
                FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            written = write(out, progress);
            out.flush();
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return written;
    }

    private long write(OutputStream out, LongConsumer progress) throws IOException {
        ParcelHead head =
                new ParcelHead(
                        ParcelHead.Kind.EVENTS,
                        identity.cooperative(),
                        identity.terminal(),
                        UUID.randomUUID());
        Outbox outbox = new Outbox(store);
        ParcelWriter writer = new ParcelWriter(out, head, key::sign);
        long first = outbox.acknowledged();
        long last = first;
        for (List<Outbox.Line> batch = outbox.after(last);
                !batch.isEmpty();
                batch = outbox.after(last)) {
            writer.frame(batch.stream().map(Outbox.Line::bytes).toList());
            last = batch.getLast().sequence();
            progress.accept(last - first);
        }
        writer.end();
        return last - first;
    }
}

package id.gerai.server.parcel;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelReader;
import id.gerai.ledger.parcel.Piece;
import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.ledger.parcel.Piece.End;
import id.gerai.ledger.parcel.Piece.Frame;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.intake.Intake;
import id.gerai.server.intake.Outcome;
import id.gerai.server.intake.PushAnswer;
import id.gerai.server.intake.Road;
import id.gerai.server.outlet.Till;
import id.gerai.server.outlet.Tills;
import id.gerai.server.outlet.Tills.Enrolled;
import id.gerai.server.parcel.Imported.Counts;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

/**
 * Reads a till's parcel. Each frame is a transaction of its own, and how far the reading has come
 * is noted after it: whatever ends it, the same file goes on from there.
 */
@Singleton
public class ParcelImport {
    private static final Road BY_HAND = new Road.Parcel();

    private final Tills tills;
    private final Intake intake;
    private final ParcelStore store;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    ParcelImport(
            Tills tills,
            Intake intake,
            ParcelStore store,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.tills = tills;
        this.intake = intake;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A file that is known to be one of ours.
     *
     * @param id under which its import is kept
     * @param frames how many from the start are recorded already
     */
    public record Begun(UUID id, Till till, Path file, long frames) {}

    /**
     * Looks at the head of a file and notes that it is being read. One whose reading was cut short
     * is gone on with.
     *
     * @param fileName as the person knows it
     * @throws RefusedException if it is no parcel of events from a till of the cooperative
     */
    @Transactional
    public Begun begin(OfficeUser by, Path file, String fileName) throws IOException {
        if (Files.size(file) == 0) {
            throw RefusedException.because(ParcelRefusal.FILE_EMPTY);
        }
        ParcelHead head;
        try (FileChannel channel = FileChannel.open(file)) {
            head = open(by.cooperative(), channel).head();
        }
        Enrolled till = sender(by.cooperative(), head);
        long frames = store.framesRecorded(by.cooperative(), head.parcel());
        UUID id =
                store.cutShort(by.cooperative(), head.parcel())
                        .orElseGet(() -> TimeOrderedId.of(clock.instant(), random));
        store.begin(id, by, head, fileName, frames, clock.instant());
        audit.record(by, "IMPORT_PARCEL", "%s %s".formatted(till.code(), head.parcel()));
        return new Begun(id, till.till(), file, frames);
    }

    /**
     * Records all that can be read and is not recorded yet.
     *
     * @param progress told how many bytes of the file are done
     */
    public void run(Begun begun, LongConsumer progress) throws IOException {
        UUID cooperative = begun.till().cooperative();
        long inOrder = begun.frames();
        long damaged = 0;
        Optional<End> end = Optional.empty();
        store.forgetDamage(cooperative, begun.id());
        try (FileChannel channel = FileChannel.open(begun.file())) {
            ParcelReader reader = open(cooperative, channel);
            for (Optional<Piece> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
                switch (piece.get()) {
                    case Frame frame when frame.number() <= begun.frames() -> {
                        // Recorded by an earlier reading.
                    }
                    case Frame frame -> {
                        inOrder = frame.number() == inOrder + 1 ? frame.number() : inOrder;
                        record(begun, frame, inOrder);
                    }
                    case Damage damage -> {
                        damaged++;
                        store.noteDamage(cooperative, begun.id(), damage);
                    }
                    case End it -> end = Optional.of(it);
                }
                progress.accept(channel.position());
            }
        }
        long recorded = inOrder;
        boolean complete = damaged == 0 && end.filter(it -> it.frames() == recorded).isPresent();
        store.finish(cooperative, begun.id(), complete, clock.instant());
    }

    private void record(Begun begun, Frame frame, long inOrder) {
        PushAnswer answer = intake.record(begun.till(), frame.content(), BY_HAND);
        long forAttention = answer.count(Outcome.RECORDED_FOR_ATTENTION);
        store.advance(
                begun.till().cooperative(),
                begun.id(),
                inOrder,
                new Counts(
                        answer.results().size(),
                        answer.count(Outcome.RECORDED) + forAttention,
                        forAttention,
                        (long) answer.count(Outcome.QUARANTINED)
                                + answer.count(Outcome.CONFLICTING)));
    }

    /** Signatures are those of the till, also of one that was revoked or has a successor. */
    private ParcelReader open(UUID cooperative, FileChannel channel) throws IOException {
        return ParcelReader.open(
                        Channels.newInputStream(channel),
                        head -> sender(cooperative, head)::hasSigned)
                .orElseThrow(() -> RefusedException.because(ParcelRefusal.NOT_A_PARCEL));
    }

    private Enrolled sender(UUID cooperative, ParcelHead head) {
        if (head.kind() != ParcelHead.Kind.EVENTS) {
            throw RefusedException.because(ParcelRefusal.IS_A_SNAPSHOT);
        }
        if (!head.cooperative().equals(cooperative)) {
            throw RefusedException.because(ParcelRefusal.OTHER_COOPERATIVE);
        }
        return tills.find(cooperative, head.subject())
                .orElseThrow(() -> RefusedException.because(ParcelRefusal.TERMINAL_UNKNOWN));
    }
}

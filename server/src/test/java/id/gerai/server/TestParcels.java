package id.gerai.server;

import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelWriter;
import id.gerai.server.TestTill.Written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Parcels as a till writes them. */
public final class TestParcels {
    private TestParcels() {}

    /** All events of a till in frames of so many lines. */
    public static byte[] of(TestTill till, List<Written> events, int frameLines) {
        return of(till, head(till), events, frameLines);
    }

    /** The first line of a new parcel. */
    public static ParcelHead head(TestTill till) {
        return new ParcelHead(
                ParcelHead.Kind.EVENTS, till.cooperative, till.terminal, UUID.randomUUID());
    }

    /** The same under a given first line. */
    public static byte[] of(TestTill till, ParcelHead head, List<Written> events, int frameLines) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ParcelWriter parcel = new ParcelWriter(file, head, till::sign);
            for (List<byte[]> frame : frames(events, frameLines)) {
                parcel.frame(frame);
            }
            parcel.end();
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the disk, in the folder of builds. */
    public static Path file(byte[] content) {
        try {
            return Files.write(
                    Files.createTempFile(Path.of("target"), "parcel", ".gerai"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<byte[]>> frames(List<Written> events, int frameLines) {
        List<List<byte[]>> frames = new ArrayList<>();
        for (int i = 0; i < events.size(); i += frameLines) {
            frames.add(
                    events.subList(i, Math.min(events.size(), i + frameLines)).stream()
                            .map(Written::line)
                            .toList());
        }
        return frames;
    }
}

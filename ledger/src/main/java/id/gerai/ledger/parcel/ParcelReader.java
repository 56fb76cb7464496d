package id.gerai.ledger.parcel;

import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.ledger.parcel.Piece.End;
import id.gerai.ledger.parcel.Piece.Frame;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads a parcel, one frame in memory at a time. Damage is told of and passed over: the frames
 * behind it are still good.
 */
public final class ParcelReader {
    /** A frame that is longer than this, packed or unpacked, is not one of ours. */
    public static final int FRAME_BYTES_MAX = 32 * 1024 * 1024;

    /** Longer than any line of ours. */
    private static final int LINE_LENGTH_MAX = 300;

    private static final Pattern FRAME =
            Pattern.compile(
                    "FRAME (\\d{1,9}) (\\d{1,9}) (\\d{1,8}) ([0-9a-f]{64}) ([A-Za-z0-9+/]{86}==)");
    private static final Pattern END = Pattern.compile("END (\\d{1,9}) ([A-Za-z0-9+/]{86}==)");

    private final InputStream in;
    private final ParcelHead head;
    private final BiPredicate<byte[], byte[]> verifier;
    private long position;
    private boolean inDamage;
    private boolean finished;

    private ParcelReader(
            InputStream in, ParcelHead head, BiPredicate<byte[], byte[]> verifier, long position) {
        this.in = in;
        this.head = head;
        this.verifier = verifier;
        this.position = position;
    }

    /** Who says whether a signature over a text is that of a parcel's sender. */
    @FunctionalInterface
    public interface Verifiers {
        BiPredicate<byte[], byte[]> of(ParcelHead head);
    }

    /**
     * Begins to read.
     *
     * @return empty where the stream does not begin as a parcel does
     */
    public static Optional<ParcelReader> open(InputStream stream, Verifiers verifiers)
            throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        String first = line(in).orElse("");
        return ParcelHead.read(first)
                .map(head -> new ParcelReader(in, head, verifiers.of(head), first.length() + 1L));
    }

    public ParcelHead head() {
        return head;
    }

    /** The next piece; empty behind the end. */
    public Optional<Piece> next() throws IOException {
        while (!finished) {
            long start = position;
            Optional<String> line = line(in);
            position += line.map(String::length).orElse(0) + 1L;
            Optional<Piece> piece = line.isEmpty() ? cutShort(start) : piece(line.get(), start);
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    private Optional<Piece> cutShort(long start) {
        finished = true;
        return Optional.of(new Damage(start, Damage.Kind.CUT_SHORT));
    }

    /** Empty for bytes within damage that was told of. */
    private Optional<Piece> piece(String line, long start) throws IOException {
        Matcher frame = FRAME.matcher(line);
        if (frame.matches()) {
            return frame(frame, start);
        }
        Matcher end = END.matcher(line);
        if (end.matches()) {
            long frames = Long.parseLong(end.group(1));
            if (!isSigned(head.signedEnd(frames), end.group(2))) {
                return damage(start, Damage.Kind.NOT_SIGNED);
            }
            finished = true;
            return Optional.of(new End(frames));
        }
        return damage(start, Damage.Kind.UNREADABLE);
    }

    /** The length is signed as well: a forged one would swallow the frames behind it. */
    private Optional<Piece> frame(Matcher form, long start) throws IOException {
        long number = Long.parseLong(form.group(1));
        int length = Integer.parseInt(form.group(3));
        String hash = form.group(4);
        byte[] signed = head.signedFrame(number, Long.parseLong(form.group(2)), length, hash);
        if (!isSigned(signed, form.group(5)) || length > FRAME_BYTES_MAX) {
            return damage(start, Damage.Kind.NOT_SIGNED);
        }
        in.mark(length + 1);
        byte[] payload = in.readNBytes(length);
        if (payload.length < length) {
            return cutShort(start);
        }
        if (!EventHash.of(payload).equals(hash)) {
            // Bytes may be missing or too many: look for the next frame from here on.
            in.reset();
            return damage(start, Damage.Kind.ALTERED);
        }
        position += length + 1L;
        in.skipNBytes(Math.min(1, in.available()));
        inDamage = false;
        return Optional.of(new Frame(number, unpacked(payload)));
    }

    private Optional<Piece> damage(long start, Damage.Kind kind) {
        boolean told = inDamage;
        inDamage = true;
        return told ? Optional.empty() : Optional.of(new Damage(start, kind));
    }

    private boolean isSigned(byte[] text, String signature) {
        return verifier.test(text, Base64.getDecoder().decode(signature));
    }

    private static byte[] unpacked(byte[] payload) throws IOException {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(payload))) {
            byte[] content = zip.readNBytes(FRAME_BYTES_MAX + 1);
            if (content.length > FRAME_BYTES_MAX) {
                throw new IOException("A frame unpacks to more than " + FRAME_BYTES_MAX + " bytes");
            }
            return content;
        }
    }

    /** Up to a line feed, or as much as no line of ours can be; empty at the end of the stream. */
    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n' && bytes.size() < LINE_LENGTH_MAX) {
            bytes.write(read);
            read = in.read();
        }
        return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1));
    }
}

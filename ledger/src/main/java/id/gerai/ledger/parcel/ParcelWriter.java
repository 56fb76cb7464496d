package id.gerai.ledger.parcel;

import id.gerai.ledger.event.EventHash;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Writes a parcel frame by frame; what is written so far is good, whatever happens after. */
public final class ParcelWriter {
    private final OutputStream out;
    private final ParcelHead head;
    private final UnaryOperator<byte[]> signer;
    private long frames;

    /**
     * Writes the first line.
     *
     * @param signer gives the Ed25519 signature over the bytes
     */
    public ParcelWriter(OutputStream out, ParcelHead head, UnaryOperator<byte[]> signer)
            throws IOException {
        this.out = out;
        this.head = head;
        this.signer = signer;
        line(head.line());
    }

    /** Adds a frame of lines; none of them may hold a line break. */
    public void frame(List<byte[]> lines) throws IOException {
        byte[] payload = compressed(lines);
        String hash = EventHash.of(payload);
        frames++;
        line(
                String.join(
                        " ",
                        "FRAME",
                        Long.toString(frames),
                        Integer.toString(lines.size()),
                        Integer.toString(payload.length),
                        hash,
                        signature(head.signedFrame(frames, lines.size(), payload.length, hash))));
        out.write(payload);
        out.write('\n');
        out.flush();
    }

    /** Writes the last line. The stream stays open. */
    public void end() throws IOException {
        line("END " + frames + " " + signature(head.signedEnd(frames)));
        out.flush();
    }

    private void line(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String signature(byte[] text) {
        return Base64.getEncoder().encodeToString(signer.apply(text));
    }

    private static byte[] compressed(List<byte[]> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            for (byte[] line : lines) {
                zip.write(line);
                zip.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}

package id.gerai.ledger.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.ledger.parcel.Piece.End;
import id.gerai.ledger.parcel.Piece.Frame;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class ParcelTest {
    private static final int FRAMES = 5;

    private final KeyPair sender = pair();
    private final ParcelHead head =
            new ParcelHead(ParcelHead.Kind.EVENTS, new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
    private final byte[] parcel = parcel(head, sender);

    @Test
    void whatWasWrittenIsRead() {
        List<Piece> pieces = read(parcel);
        assertEquals(FRAMES + 1, pieces.size());
        assertEquals("frame 3 line 1\nframe 3 line 2\n", text(pieces.get(2)));
        assertEquals(new End(FRAMES), pieces.getLast());
    }

    @Test
    void aFileThatIsNoParcelIsNotOpened() throws IOException {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8, 'x', '\n', 'y'};
        assertTrue(
                ParcelReader.open(new ByteArrayInputStream(photo), _ -> (_, _) -> true).isEmpty());
    }

    @Test
    void whereverTheFileEndsTheFramesBeforeAreGood() {
        int firstLine = head.line().length() + 1;
        for (int length = firstLine; length < parcel.length - 1; length++) {
            List<Piece> pieces = read(Arrays.copyOf(parcel, length));
            Damage.Kind last = ((Damage) pieces.getLast()).kind();
            assertEquals(Damage.Kind.CUT_SHORT, last, "cut after " + length);
            framesAreTheFirst(pieces);
        }
    }

    @Test
    void whicheverByteFlipsOnlyItsFrameIsLost() {
        for (int at = head.line().length() + 1; at < parcel.length; at++) {
            byte[] flipped = parcel.clone();
            flipped[at] ^= 0x10;
            List<Piece> pieces = read(flipped);
            long whole = pieces.stream().filter(Frame.class::isInstance).count();
            assertTrue(whole >= FRAMES - 1, "flipped at " + at + ": " + pieces);
            boolean onlyALineEnd = whole == FRAMES && pieces.getLast() instanceof End;
            assertTrue(
                    onlyALineEnd || pieces.stream().anyMatch(Damage.class::isInstance),
                    "flipped at " + at + " and nobody noticed");
            framesAreGenuine(pieces);
        }
    }

    @Test
    void whateverIsPutInBetweenIsPassedOver() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int at = head.line().length() + 1 + random.nextInt(parcel.length - 200);
            byte[] rubbish = new byte[random.nextInt(1, 1_000)];
            random.nextBytes(rubbish);
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.write(parcel, 0, at);
            file.writeBytes(rubbish);
            file.write(parcel, at, parcel.length - at);
            List<Piece> pieces = read(file.toByteArray());
            framesAreGenuine(pieces);
            long whole = pieces.stream().filter(Frame.class::isInstance).count();
            assertTrue(whole >= FRAMES - 1, "rubbish at " + at + ": " + pieces);
        }
    }

    @Test
    void anothersSignatureIsWorthNothing() {
        List<Piece> pieces = read(parcel(head, pair()));
        assertTrue(pieces.stream().noneMatch(Frame.class::isInstance));
        assertEquals(Damage.Kind.NOT_SIGNED, ((Damage) pieces.getFirst()).kind());
    }

    @Test
    void framesOfAnotherParcelAreNotTaken() {
        ParcelHead other =
                new ParcelHead(head.kind(), head.cooperative(), head.subject(), new UUID(9, 9));
        String mixed =
                new String(parcel(other, sender), StandardCharsets.ISO_8859_1)
                        .replace(other.line(), head.line());
        List<Piece> pieces = read(mixed.getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(pieces.stream().noneMatch(Frame.class::isInstance));
    }

    private static void framesAreTheFirst(List<Piece> pieces) {
        long expected = 1;
        for (Piece piece : pieces) {
            if (piece instanceof Frame frame) {
                assertEquals(expected++, frame.number());
            }
        }
        framesAreGenuine(pieces);
    }

    private static void framesAreGenuine(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Frame frame) {
                String name = "frame " + frame.number();
                assertEquals("%s line 1\n%s line 2\n".formatted(name, name), text(frame));
            }
        }
    }

    private static String text(Piece piece) {
        return new String(((Frame) piece).content(), StandardCharsets.UTF_8);
    }

    private List<Piece> read(byte[] file) {
        try {
            ParcelReader reader =
                    ParcelReader.open(new ByteArrayInputStream(file), _ -> this::isSenders)
                            .orElseThrow();
            List<Piece> pieces = new ArrayList<>();
            for (Optional<Piece> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
                pieces.add(piece.get());
            }
            return pieces;
        } catch (IOException e) {
            throw new AssertionError("an array cannot fail", e);
        }
    }

    private static byte[] parcel(ParcelHead head, KeyPair signer) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ParcelWriter writer = new ParcelWriter(out, head, text -> sign(signer, text));
            for (int frame = 1; frame <= FRAMES; frame++) {
                String name = "frame " + frame;
                writer.frame(
                        List.of(
                                (name + " line 1").getBytes(StandardCharsets.UTF_8),
                                (name + " line 2").getBytes(StandardCharsets.UTF_8)));
            }
            writer.end();
            return out.toByteArray();
        } catch (IOException e) {
            throw new AssertionError("an array cannot fail", e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has Ed25519", e);
        }
    }

    private static byte[] sign(KeyPair pair, byte[] text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has Ed25519", e);
        }
    }

    private boolean isSenders(byte[] text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(sender.getPublic());
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}

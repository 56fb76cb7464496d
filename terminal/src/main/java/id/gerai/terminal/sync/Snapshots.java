package id.gerai.terminal.sync;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelReader;
import id.gerai.ledger.parcel.Piece;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.catalog.CatalogStaging;
import id.gerai.terminal.journal.Identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Takes over snapshots, by line or by hand: whole and signed by the server, or not at all. */
public final class Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);
    private static final String PART = "snapshot.part";

    private final Identity identity;
    private final Catalog catalog;
    private final Checkpoints checkpoints;
    private final Path directory;

    /**
     * @param directory where a snapshot is put while it arrives
     */
    public Snapshots(Identity identity, Catalog catalog, Checkpoints checkpoints, Path directory) {
        this.identity = identity;
        this.catalog = catalog;
        this.checkpoints = checkpoints;
        this.directory = directory;
    }

    /** What the first line says of all. */
    private record About(long cursor, Optional<UUID> epoch, Optional<Head> head) {}

    /** False until the server's key is known. */
    boolean canBeRead() {
        return checkpoints.serverKey().isPresent();
    }

    /** Where one that comes by line is put. */
    Path place() {
        return directory.resolve(PART);
    }

    void clear(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("The next snapshot will be put over {}", file, e);
        }
    }

    /**
     * Takes over what the server just sent, whatever was here.
     *
     * @param acknowledged the last own event that the server had when it was asked
     */
    Optional<SnapshotRefusal> takeOverFromLine(Path file, long acknowledged) {
        return takeOver(file, acknowledged, true, _ -> {});
    }

    /**
     * Takes over a file that somebody brings.
     *
     * @param heard is told how far the server has heard this till
     */
    public Optional<SnapshotRefusal> takeOver(Path file, Consumer<Head> heard) {
        return takeOver(file, 0, false, heard);
    }

    private Optional<SnapshotRefusal> takeOver(
            Path file, long acknowledged, boolean mayBeOlder, Consumer<Head> heard) {
        Optional<PublicKey> key = checkpoints.serverKey().flatMap(Snapshots::key);
        if (key.isEmpty()) {
            return Optional.of(SnapshotRefusal.KEY_NOT_KNOWN);
        }
        try (InputStream in = Files.newInputStream(file)) {
            Optional<ParcelReader> reader =
                    ParcelReader.open(
                            in, _ -> (text, signature) -> isBy(key.get(), text, signature));
            if (reader.isEmpty() || reader.get().head().kind() != ParcelHead.Kind.SNAPSHOT) {
                return Optional.of(SnapshotRefusal.NOT_A_SNAPSHOT);
            }
            ParcelHead head = reader.get().head();
            if (!head.cooperative().equals(identity.cooperative())
                    || !head.subject().equals(identity.outlet())) {
                return Optional.of(SnapshotRefusal.OF_ANOTHER_OUTLET);
            }
            return read(reader.get(), acknowledged, mayBeOlder, heard);
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("A snapshot could not be read", e);
            return Optional.of(SnapshotRefusal.DAMAGED);
        }
    }

    private Optional<SnapshotRefusal> read(
            ParcelReader reader, long acknowledged, boolean mayBeOlder, Consumer<Head> heard)
            throws IOException {
        if (!(reader.next().orElse(null) instanceof Piece.Frame first) || first.number() != 1) {
            return Optional.of(SnapshotRefusal.DAMAGED);
        }
        List<String> lines = linesOf(first);
        About about = about(lines.getFirst());
        if (!mayBeOlder
                && about.epoch().equals(catalog.epoch())
                && about.cursor() < catalog.cursor()) {
            return Optional.of(SnapshotRefusal.OLDER);
        }
        long counted = Math.max(acknowledged, about.head().map(Head::sequence).orElse(0L));
        try (CatalogStaging staging = catalog.stage(counted)) {
            List<OutletChanged> outlets =
                    new ArrayList<>(staging.add(lines.subList(1, lines.size())));
            if (!stageRest(reader, staging, outlets)) {
                return Optional.of(SnapshotRefusal.DAMAGED);
            }
            staging.takeOver(about.cursor(), about.epoch());
            outlets.forEach(it -> checkpoints.serverKey(it.settings().serverKey()));
        }
        about.head().ifPresent(heard);
        return Optional.empty();
    }

    /** False where anything is missing, or is not as it was written. */
    private static boolean stageRest(
            ParcelReader reader, CatalogStaging staging, List<OutletChanged> outlets)
            throws IOException {
        long frames = 1;
        for (Optional<Piece> piece = reader.next(); piece.isPresent(); piece = reader.next()) {
            switch (piece.get()) {
                case Piece.Frame frame -> {
                    frames++;
                    if (frame.number() != frames) {
                        return false;
                    }
                    outlets.addAll(staging.add(linesOf(frame)));
                }
                case Piece.End end -> {
                    return end.frames() == frames;
                }
                case Piece.Damage damage -> {
                    LOG.warn("A snapshot is damaged at byte {}: {}", damage.at(), damage.kind());
                    return false;
                }
            }
        }
        return false;
    }

    private About about(String line) throws IOException {
        Fields fields = Fields.of(JSON.std.mapFrom(line));
        Map<UUID, Head> heads = new HashMap<>();
        fields.listOrNone(
                "acknowledged",
                it ->
                        heads.putIfAbsent(
                                it.uuid("terminal"),
                                new Head(
                                        it.whole("sequence"),
                                        it.maybe("hash", it::text).orElse(""))));
        return new About(
                fields.whole("cursor"),
                fields.maybe("epoch", fields::uuid),
                Optional.ofNullable(heads.get(identity.terminal())));
    }

    private static List<String> linesOf(Piece.Frame frame) {
        return new String(frame.content(), StandardCharsets.UTF_8).lines().toList();
    }

    private static Optional<PublicKey> key(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return Optional.of(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            LOG.error("The server's key cannot be read", e);
            return Optional.empty();
        }
    }

    private static boolean isBy(PublicKey key, byte[] text, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            LOG.debug("Not a signature", e);
            return false;
        }
    }
}

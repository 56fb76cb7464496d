package id.gerai.terminal.stick;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where sticks are on this machine, and what somebody brought on one. */
public final class Sticks {
    private static final Logger LOG = LoggerFactory.getLogger(Sticks.class);
    private static final List<Path> USUAL = List.of(Path.of("/media"), Path.of("/run/media"));
    private static final int DEPTH = 2;

    private final List<Path> bases;

    /** Where this system puts them. */
    public static Sticks ofThisMachine() {
        return new Sticks(USUAL);
    }

    /**
     * @param bases folders below which sticks appear
     */
    Sticks(List<Path> bases) {
        this.bases = List.copyOf(bases);
    }

    /** Folders of sticks that can be written to; none where this system does not say. */
    public List<Path> found() {
        List<Path> found = new ArrayList<>();
        for (Path base : bases) {
            if (Files.isDirectory(base)) {
                addMounts(base, found);
            }
        }
        if (!Files.isDirectory(USUAL.getFirst())) {
            addDrives(found);
        }
        return found;
    }

    private static void addMounts(Path base, List<Path> found) {
        try (Stream<Path> below = Files.walk(base, DEPTH)) {
            below.filter(it -> isMount(it) && Files.isWritable(it)).sorted().forEach(found::add);
        } catch (IOException e) {
            LOG.info("No sticks are looked for in {}", base, e);
        }
    }

    /** Another disk than the folder around it. */
    private static boolean isMount(Path folder) {
        try {
            return Files.isDirectory(folder)
                    && !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
        } catch (IOException e) {
            LOG.debug("Not looked at: {}", folder, e);
            return false;
        }
    }

    /** On a system with drive letters: any but the one where people's own folders are. */
    private static void addDrives(List<Path> found) {
        Path home = Path.of(System.getProperty("user.home")).toAbsolutePath().getRoot();
        for (Path root : FileSystems.getDefault().getRootDirectories()) {
            if (!root.equals(home) && Files.isWritable(root)) {
                found.add(root);
            }
        }
    }

    /** The newest snapshot in a folder, or the file itself where one is named. */
    static Optional<Path> snapshotIn(Path place) {
        if (Files.isRegularFile(place)) {
            return Optional.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Sticks::isSnapshot)
                    .max(Comparator.comparing(it -> it.toFile().lastModified()));
        } catch (IOException e) {
            LOG.info("Cannot look into {}", place, e);
            return Optional.empty();
        }
    }

    /** By its first line: nobody keeps to names. */
    private static boolean isSnapshot(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] beginning = "GERAI-PARCEL 1 SNAPSHOT".getBytes(StandardCharsets.US_ASCII);
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(beginning.length), beginning);
        } catch (IOException e) {
            LOG.info("Cannot read {}", file, e);
            return false;
        }
    }
}

package id.gerai.server.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Unpacks the PostgreSQL that lies in a jar, once for each version. */
final class PostgresBinaries {
    /** Also names the folder, so that a new version is unpacked beside the old one. */
    static final String VERSION = "18.6";

    private static final int OWNER_MAY_EXECUTE = 0100;

    private PostgresBinaries() {}

    /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpackedIn(Path directory) {
        Path target = directory.resolve("binaries-" + VERSION);
        if (Files.isDirectory(target)) {
            return target;
        }
        Path draft = directory.resolve("binaries-" + VERSION + ".new");
        try (InputStream archive = open()) {
            deleteTree(draft);
            unpack(archive, draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            return target;
        } catch (IOException e) {
            throw new PostgresException("Cannot unpack PostgreSQL into " + target, e);
        }
    }

    static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static InputStream open() {
        String system = PostgresProgram.isWindows() ? "windows" : "linux";
        String architecture = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String machine =
                List.of("amd64", "x86_64").contains(architecture) ? "x86_64" : architecture;
        String name = "/postgres-%s-%s.txz".formatted(system, machine);
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new PostgresException(
                    "There is no embedded PostgreSQL for %s on %s; give the address of one with GERAI_JDBC_URL"
                            .formatted(System.getProperty("os.name"), architecture));
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("An archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
        if (executable && !file.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make " + file + " executable");
        }
    }
}

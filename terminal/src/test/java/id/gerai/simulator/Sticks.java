package id.gerai.simulator;

import id.gerai.server.TestShop;
import id.gerai.server.feed.Snapshots;
import id.gerai.server.parcel.ParcelImport;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** All the files that were carried between tills and office, good for any number of readings. */
final class Sticks {
    private final Path folder;
    private final Headquarters office;
    private final TestShop shop;
    private final RandomGenerator random;
    private final List<Path> parcels = new ArrayList<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private int files;

    /**
     * A snapshot that the office wrote.
     *
     * @param prices that stood in it
     */
    record Snapshot(Path file, Map<String, long[]> prices) {}

    Sticks(Path folder, Headquarters office, TestShop shop, RandomGenerator random)
            throws IOException {
        this.folder = Files.createDirectories(folder);
        this.office = office;
        this.shop = shop;
        this.random = random;
    }

    /** A till writes what waits. */
    void write(SimulatedTill till) throws IOException {
        Path file = next();
        till.writeParcel(file);
        parcels.add(file);
    }

    /** The office reads one of the files, whole or not; empty where there is none yet. */
    Optional<String> readInOffice() throws IOException {
        if (parcels.isEmpty()) {
            return Optional.empty();
        }
        Path file = parcels.get(random.nextInt(parcels.size()));
        Path read = random.nextInt(3) == 0 ? damaged(file) : file;
        ParcelImport imports = office.server().get(ParcelImport.class);
        imports.run(
                imports.begin(shop.administrator, read, read.getFileName().toString()), _ -> {});
        return Optional.of(read.getFileName().toString());
    }

    /** The office writes all there is. */
    void writeSnapshot(Map<String, long[]> prices) throws IOException {
        Path file = next();
        try (OutputStream out = Files.newOutputStream(file)) {
            office.server()
                    .get(Snapshots.class)
                    .write(shop.founded.cooperative(), shop.founded.outlet(), out);
        }
        snapshots.add(new Snapshot(file, Map.copyOf(prices)));
    }

    /** One of the snapshots, new or old. */
    Optional<Snapshot> snapshot() {
        return snapshots.isEmpty()
                ? Optional.empty()
                : Optional.of(snapshots.get(random.nextInt(snapshots.size())));
    }

    /** Cut short behind its first line, or with one byte that is another. */
    private Path damaged(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int firstLine = 0;
        while (bytes[firstLine] != '\n') {
            firstLine++;
        }
        int at = random.nextInt(firstLine + 1, bytes.length);
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, at);
        } else {
            bytes[at] ^= 1;
        }
        return Files.write(next(), bytes);
    }

    private Path next() {
        return folder.resolve("stick-" + ++files + ".gerai");
    }
}

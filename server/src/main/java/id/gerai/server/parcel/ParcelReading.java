package id.gerai.server.parcel;

import id.gerai.server.parcel.ParcelImport.Begun;

import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;

/** Reads files that came through the browser, which need not wait for the end. */
@Singleton
class ParcelReading {
    private static final Logger LOG = LoggerFactory.getLogger(ParcelReading.class);

    private final ParcelImport parcels;
    private final ExecutorService threads;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();

    ParcelReading(ParcelImport parcels, @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.parcels = parcels;
        this.threads = threads;
    }

    /** Reads the file to its end and deletes it; the same one a second time is only deleted. */
    void start(Begun begun) {
        if (running.add(begun.id())) {
            threads.execute(() -> read(begun));
        } else {
            delete(begun);
        }
    }

    boolean isRunning(UUID id) {
        return running.contains(id);
    }

    private void read(Begun begun) {
        try {
            parcels.run(begun, _ -> {});
        } catch (IOException | RuntimeException e) {
            // The page says that it was cut short and may be brought again.
            LOG.error("The import {} was cut short", begun.id(), e);
        } finally {
            running.remove(begun.id());
            delete(begun);
        }
    }

    private static void delete(Begun begun) {
        try {
            Files.deleteIfExists(begun.file());
        } catch (IOException e) {
            LOG.warn("{} stays behind", begun.file(), e);
        }
    }
}

package id.gerai.terminal.journal;

import id.gerai.terminal.journal.upkeep.Rewriting;
import id.gerai.terminal.journal.upkeep.Salvage;
import id.gerai.terminal.journal.upkeep.Schema;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The till's data directory: one SQLite file, held by one process.
 *
 * <p>What {@link #write} has returned from is on the disk, through a power cut (write-ahead log,
 * {@code synchronous=FULL}). All work on one kind of connection is done one after another, so any
 * thread may call.
 */
public final class Store implements AutoCloseable {
    private static final String DATABASE = "till.db";
    private static final String LOCK = "till.lock";

    private final Path directory;
    private final FileChannel lockFile;
    private final Session durable;
    private final Session light;
    private final Session reading;
    private final ReentrantLock writers = new ReentrantLock();
    private final ReentrantLock readers = new ReentrantLock();

    /** Work on a session, inside one transaction. */
    public interface Work<T> {
        T on(Session session) throws SQLException;
    }

    private Store(Path directory, FileChannel lockFile) throws SQLException {
        this.directory = directory;
        this.lockFile = lockFile;
        this.durable = connect("FULL");
        Schema.bringUpToDate(durable.connection());
        this.light = connect("NORMAL");
        this.reading = connect("NORMAL");
        durable.connection().setAutoCommit(false);
        light.connection().setAutoCommit(false);
    }

    /**
     * Opens the directory, making it where it does not exist.
     *
     * @throws StoreInUseException if another process has it
     * @throws StoreNotWritableException if nothing can be written there
     * @throws StoreException if the disk refuses
     */
    public static Store open(Path directory) {
        try {
            Files.createDirectories(directory);
            FileChannel lockFile = lock(directory);
            try {
                Salvage.finish(directory);
                Store store = new Store(directory, lockFile);
                store.finishWhatWasDecided();
                return store;
            } catch (SQLException | IOException | StoreException e) {
                lockFile.close();
                throw e;
            }
        } catch (FileSystemException e) {
            throw new StoreNotWritableException(directory, e);
        } catch (IOException | SQLException e) {
            throw new StoreException("Cannot open the till's data in " + directory, e);
        }
    }

    public Path directory() {
        return directory;
    }

    /**
     * Does the work in one transaction that is on the disk when this returns.
     *
     * @throws StoreException if it could not be stored; then nothing of it was
     */
    public <T> T write(Work<T> work) {
        return transaction(durable, work);
    }

    /**
     * As {@link #write}, but without waiting for the disk: survives the end of this process, and
     * may be lost in a power cut. For what costs nothing to lose.
     */
    public <T> T writeLightly(Work<T> work) {
        return transaction(light, work);
    }

    /** Reads what is committed. */
    public <T> T read(Work<T> work) {
        readers.lock();
        try {
            return work.on(reading);
        } catch (SQLException e) {
            throw new StoreException("Cannot read the till's data in " + directory, e);
        } finally {
            readers.unlock();
        }
    }

    /** A named setting that {@link #setSetting} stored. */
    public Optional<String> setting(String name) {
        return read(session -> setting(session, name));
    }

    /** As {@link #setting(String)}, within the given session's transaction. */
    public static Optional<String> setting(Session session, String name) throws SQLException {
        return session.first(
                "SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
    }

    /** A new identity that was decided on, where the power failed before it was taken on. */
    public void finishWhatWasDecided() {
        write(
                session -> {
                    Rewriting.finish(session);
                    return null;
                });
    }

    /** Stores a named setting as part of the given session's transaction. */
    public static void setSetting(Session session, String name, String value) throws SQLException {
        session.update(
                "INSERT INTO setting(name, value) VALUES(?, ?)"
                        + " ON CONFLICT(name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    @Override
    public void close() {
        writers.lock();
        readers.lock();
        try (lockFile) {
            reading.connection().close();
            light.connection().close();
            durable.connection().close();
        } catch (IOException | SQLException e) {
            throw new StoreException("Cannot close the till's data in " + directory, e);
        } finally {
            readers.unlock();
            writers.unlock();
        }
    }

    private <T> T transaction(Session session, Work<T> work) {
        writers.lock();
        try {
            T result = work.on(session);
            session.connection().commit();
            return result;
        } catch (SQLException e) {
            rollBack(session, e);
            throw new StoreException("Cannot store in " + directory + ": " + e.getMessage(), e);
        } catch (RuntimeException e) {
            rollBack(session, e);
            throw e;
        } finally {
            writers.unlock();
        }
    }

    private static void rollBack(Session session, Exception because) {
        try {
            session.connection().rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
    }

    /** Held until the channel is closed, or the process ends in whatever way. */
    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        directory.resolve(LOCK),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw inUse(directory, e);
        }
        if (lock == null) {
            channel.close();
            throw new StoreInUseException(directory);
        }
        return channel;
    }

    private static StoreInUseException inUse(Path directory, Exception cause) {
        StoreInUseException inUse = new StoreInUseException(directory);
        inUse.initCause(cause);
        return inUse;
    }

    private Session connect(String synchronous) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:" + directory.resolve(DATABASE));
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = " + synchronous);
            // Fewer, longer checkpoints: each one waits for the disk a few times more.
            statement.execute("PRAGMA wal_autocheckpoint = 4000");
        }
        return new Session(connection);
    }
}

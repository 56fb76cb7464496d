package id.gerai.server.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Who uses the embedded database, told by locks that the operating system drops when a program
 * ends, however it ends: every user holds one shared lock, and starting and stopping is one at a
 * time.
 */
final class Usage implements AutoCloseable {
    private final FileChannel turn;
    private final FileChannel users;
    private FileLock mine;

    Usage(Path directory) throws IOException {
        turn = open(directory.resolve("turn.lock"));
        users = open(directory.resolve("users.lock"));
    }

    /** Waits for its turn to start or stop; released by closing. */
    FileLock takeTurn() throws IOException {
        return turn.lock();
    }

    void join(FileLock myTurn) throws IOException {
        require(myTurn);
        mine = users.lock(0, Long.MAX_VALUE, true);
    }

    /** Leaves, and says whether nobody else is left. */
    boolean leave(FileLock myTurn) throws IOException {
        require(myTurn);
        mine.release();
        try (FileLock alone = users.tryLock()) {
            return alone != null;
        }
    }

    private static void require(FileLock turn) {
        if (!turn.isValid()) {
            throw new IllegalStateException("Bug: joining or leaving out of turn");
        }
    }

    @Override
    public void close() throws IOException {
        turn.close();
        users.close();
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}

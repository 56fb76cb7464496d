package id.gerai.terminal.device.escpos;

import java.io.IOException;

/** A connection to a device, of bytes. Used by one thread at a time. */
public interface Line extends AutoCloseable {

    /** Makes a line when it is needed, and a new one after it was lost. */
    @FunctionalInterface
    interface Opener {
        /**
         * Connects.
         *
         * @throws BusyLineException where another program has it
         * @throws IOException where nothing is there
         */
        Line open() throws IOException;
    }

    /** Sends all of the bytes. */
    void write(byte[] bytes) throws IOException;

    /**
     * The next byte, 0 to 255; -1 where none came in time.
     *
     * @param timeoutMs how long to wait
     */
    int read(int timeoutMs) throws IOException;

    /** False where the device cannot answer, such as a one-way device file. */
    boolean answers();

    /** Calls back, on any thread, whenever the device has news; most never do. */
    default void onNews(Runnable news) {
        // Most lines have to be asked.
    }

    @Override
    void close();
}

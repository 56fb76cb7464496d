package id.gerai.terminal.device;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A printer at a serial port, which is a pseudo terminal that {@code script} keeps open. */
final class SerialPrinter implements AutoCloseable {
    private final Process terminal;
    private final String port;
    private volatile boolean closed;

    SerialPrinter(WiredPrinter printer) throws IOException {
        terminal =
                new ProcessBuilder(
                                "script",
                                "-qfec",
                                "stty raw -echo; tty; exec sleep 600",
                                "/dev/null")
                        .redirectErrorStream(true)
                        .start();
        InputStream in = new BufferedInputStream(terminal.getInputStream());
        port = line(in);
        Thread.ofPlatform().daemon().start(() -> carry(printer, in));
    }

    String port() {
        return port;
    }

    @Override
    public void close() {
        closed = true;
        terminal.destroy();
    }

    private void carry(WiredPrinter printer, InputStream in) {
        try {
            printer.carry(in, terminal.getOutputStream());
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int value = in.read(); value != '\n' && value >= 0; value = in.read()) {
            line.append((char) value);
        }
        return line.toString().strip();
    }
}

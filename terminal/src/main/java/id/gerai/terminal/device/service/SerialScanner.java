package id.gerai.terminal.device.service;

import id.gerai.terminal.device.escpos.Line;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;

/** A scanner at a serial line: every line of text it sends is a barcode. */
public final class SerialScanner extends ScanSource implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScanner.class);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);
    private static final int LISTEN_MS = 500;
    private static final int CODE_MAX = 128;

    private final Line.Opener opener;
    private final Thread thread;

    private SerialScanner(Line.Opener opener) {
        this.opener = opener;
        thread = Thread.ofPlatform().daemon().name("serial-scanner").unstarted(this::follow);
    }

    /** Follows a scanner on a thread of its own. */
    public static SerialScanner follow(Line.Opener opener) {
        SerialScanner scanner = new SerialScanner(opener);
        scanner.setOn(false);
        scanner.thread.start();
        return scanner;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (Line line = opener.open()) {
                    setOn(true);
                    listen(line);
                } catch (IOException e) {
                    LOG.debug("The scanner is not reached", e);
                }
                setOn(false);
                Thread.sleep(RETRY_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Line line) throws IOException {
        StringBuilder code = new StringBuilder();
        while (!Thread.currentThread().isInterrupted()) {
            int value = line.read(LISTEN_MS);
            if (value == '\n' || value == '\r') {
                if (!code.isEmpty()) {
                    scan(code.toString().strip());
                }
                code.setLength(0);
            } else if (value >= ' ' && code.length() < CODE_MAX) {
                code.append((char) value);
            }
        }
    }
}

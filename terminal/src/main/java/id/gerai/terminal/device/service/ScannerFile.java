package id.gerai.terminal.device.service;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Holds codes before a simulated scanner: one a line, from the first line of a file on, and each
 * new one as it is appended. A line counts once it has ended. While there is no such file the
 * scanner is unplugged; a file that became shorter is read anew.
 */
public final class ScannerFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScannerFile.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);
    private static final int READ_BYTES_MAX = 64 * 1024;

    private final ScanSource scanner;
    private final Path file;
    private final Thread thread;
    private long position;
    private boolean readable = true;

    private ScannerFile(ScanSource scanner, Path file) {
        this.scanner = scanner;
        this.file = file;
        this.thread = Thread.ofPlatform().name("scanner-file").daemon().unstarted(this::follow);
    }

    /** Follows the file on a thread of its own. */
    public static ScannerFile follow(ScanSource scanner, Path file) {
        ScannerFile it = new ScannerFile(scanner, file);
        it.thread.start();
        return it;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                Thread.sleep(LOOK_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            plug(true);
            if (channel.size() < position) {
                position = 0;
            }
            channel.position(position);
            ByteBuffer buffer = ByteBuffer.allocate(READ_BYTES_MAX);
            channel.read(buffer);
            String text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            position += whole.getBytes(StandardCharsets.UTF_8).length;
            whole.lines().map(String::strip).filter(code -> !code.isEmpty()).forEach(scanner::scan);
        } catch (IOException e) {
            if (readable) {
                LOG.warn("No codes to scan: cannot read {}", file, e);
            }
            position = 0;
            plug(false);
        }
    }

    private void plug(boolean in) {
        if (readable != in) {
            readable = in;
            scanner.setOn(in);
        }
    }
}

package id.gerai.terminal.device.escpos;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A device file such as {@code /dev/usb/lp0}. Where the file can be read a thread waits for what
 * the device says, as reading such a file has no time limit of its own.
 */
final class FileLine implements Line {
    private static final int ANSWERS_KEPT = 1_024;

    private final RandomAccessFile file;
    private final FileChannel reading;
    private final boolean answers;
    private final BlockingQueue<Integer> heard = new ArrayBlockingQueue<>(ANSWERS_KEPT);

    private FileLine(RandomAccessFile file, boolean answers) throws IOException {
        this.file = file;
        this.reading = new FileInputStream(file.getFD()).getChannel();
        this.answers = answers;
    }

    static Line open(String address) throws IOException {
        Path path = Path.of(address);
        if (!Files.exists(path)) {
            throw new IOException("there is no " + address);
        }
        // A regular file stands for a printer in a try-out: it takes everything, answers nothing.
        boolean device = !Files.isRegularFile(path) && Files.isReadable(path);
        try {
            FileLine line = new FileLine(new RandomAccessFile(path.toFile(), "rw"), device);
            if (device) {
                Thread.ofPlatform().daemon().name("listen " + address).start(line::listen);
            } else {
                line.file.seek(line.file.length());
            }
            return line;
        } catch (IOException e) {
            String why = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
            if (why.contains("busy")) {
                throw new BusyLineException(address + " is in use", e);
            }
            throw e;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        file.write(bytes);
    }

    @Override
    public int read(int timeoutMs) throws IOException {
        try {
            Integer value = heard.poll(timeoutMs, TimeUnit.MILLISECONDS);
            return value == null ? -1 : value;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public boolean answers() {
        return answers;
    }

    /**
     * Through the channel, which wakes the thread that waits in a read: else the file stays busy.
     */
    @Override
    public void close() {
        Closing.quietly(reading);
        Closing.quietly(file);
    }

    private void listen() {
        ByteBuffer one = ByteBuffer.allocate(1);
        try {
            while (reading.read(one.clear()) > 0) {
                heard.offer(one.get(0) & 0xff);
            }
        } catch (IOException e) {
            Closing.quietly(file);
        }
    }
}

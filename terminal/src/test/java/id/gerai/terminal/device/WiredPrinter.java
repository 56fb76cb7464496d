package id.gerai.terminal.device;

import id.gerai.terminal.device.escpos.Line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;

/** A simulated printer at the far end of a pair of streams, as at the end of a cable. */
final class WiredPrinter {
    private static final int LOOK_EVERY_MS = 50;

    private final Line printer;

    WiredPrinter(Line printer) {
        this.printer = printer;
    }

    /**
     * Carries bytes both ways until the streams end or break; what answers into them has ended then
     * too, so that the next one to be connected hears every answer that is meant for it.
     */
    void carry(InputStream in, OutputStream out) throws IOException {
        forgetAnswersOfTheLast();
        AtomicBoolean plugged = new AtomicBoolean(true);
        Thread answering = Thread.ofPlatform().daemon().start(() -> answer(out, plugged));
        try {
            byte[] buffer = new byte[4_096];
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                feed(Arrays.copyOf(buffer, count));
            }
        } finally {
            plugged.set(false);
            end(answering);
        }
    }

    /** What nobody fetched goes down with the connection it was meant for. */
    private void forgetAnswersOfTheLast() throws IOException {
        int stale = printer.read(0);
        while (stale >= 0) {
            stale = printer.read(0);
        }
    }

    private static void end(Thread answering) {
        try {
            answering.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Commands that are obeyed at once are handed over by themselves. */
    private void feed(byte[] bytes) throws IOException {
        int begin = 0;
        for (int i = 1; i < bytes.length; i++) {
            boolean realTime = bytes[i] == 0x10 && i + 1 < bytes.length;
            boolean afterStatus = i - begin == 3 && bytes[begin] == 0x10 && bytes[begin + 1] == 4;
            if (realTime || afterStatus) {
                printer.write(Arrays.copyOfRange(bytes, begin, i));
                begin = i;
            }
        }
        printer.write(Arrays.copyOfRange(bytes, begin, bytes.length));
    }

    private void answer(OutputStream out, AtomicBoolean plugged) {
        try {
            while (plugged.get()) {
                int value = printer.read(LOOK_EVERY_MS);
                if (value >= 0) {
                    out.write(value);
                    out.flush();
                }
            }
        } catch (IOException e) {
            plugged.set(false);
        }
    }
}

package id.gerai.terminal.device;

import id.gerai.terminal.device.escpos.Line;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** A simulated printer at the far end of a pair of streams, as at the end of a cable. */
final class WiredPrinter {
    private static final int LOOK_EVERY_MS = 50;

    private final Line printer;
    private volatile boolean unplugged;

    WiredPrinter(Line printer) {
        this.printer = printer;
    }

    /** Carries bytes both ways until the streams end. */
    void carry(InputStream in, OutputStream out) throws IOException {
        unplugged = false;
        Thread.ofPlatform().daemon().start(() -> answer(out));
        byte[] buffer = new byte[4_096];
        for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
            feed(Arrays.copyOf(buffer, count));
        }
        unplugged = true;
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

    private void answer(OutputStream out) {
        try {
            while (!unplugged) {
                int value = printer.read(LOOK_EVERY_MS);
                if (value >= 0) {
                    out.write(value);
                    out.flush();
                }
            }
        } catch (IOException e) {
            unplugged = true;
        }
    }
}

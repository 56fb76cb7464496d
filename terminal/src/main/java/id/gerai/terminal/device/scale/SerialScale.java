package id.gerai.terminal.device.scale;

import id.gerai.terminal.device.Weight;
import id.gerai.terminal.device.escpos.Line;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;

/**
 * A scale at a serial line: listens, asks where the protocol wants it, and comes back when lost.
 */
public final class SerialScale extends ScaleSource implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SerialScale.class);
    private static final Duration RETRY_EVERY = Duration.ofSeconds(5);
    private static final int ASK_EVERY_MS = 200;
    private static final int SILENT_ROUNDS_MAX = 10;
    private static final int LINE_MAX = 80;

    private final Line.Opener opener;
    private final ScaleProtocol protocol;
    private final Thread thread;

    private SerialScale(Line.Opener opener, ScaleProtocol protocol) {
        this.opener = opener;
        this.protocol = protocol;
        thread = Thread.ofPlatform().daemon().name("serial-scale").unstarted(this::follow);
    }

    /** Follows a scale on a thread of its own. */
    public static SerialScale follow(Line.Opener opener, ScaleProtocol protocol) {
        SerialScale scale = new SerialScale(opener, protocol);
        scale.show(Weight.MISSING);
        scale.thread.start();
        return scale;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void follow() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (Line line = opener.open()) {
                    listen(line);
                } catch (IOException e) {
                    LOG.debug("The scale is not reached", e);
                }
                show(Weight.MISSING);
                Thread.sleep(RETRY_EVERY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until the scale is gone or has said nothing for two seconds. */
    private void listen(Line line) throws IOException {
        StringBuilder text = new StringBuilder();
        int silent = 0;
        ask(line);
        while (silent < SILENT_ROUNDS_MAX && !Thread.currentThread().isInterrupted()) {
            int value = line.read(ASK_EVERY_MS);
            if (value < 0) {
                silent++;
                ask(line);
            } else if (value == '\n' || value == '\r') {
                if (protocol.weight(text.toString()).map(this::shown).orElse(false)) {
                    silent = 0;
                    ask(line);
                }
                text.setLength(0);
            } else if (text.length() < LINE_MAX) {
                text.append((char) value);
            }
        }
    }

    private boolean shown(Weight weight) {
        show(weight);
        return true;
    }

    private void ask(Line line) throws IOException {
        if (protocol.request().length > 0) {
            line.write(protocol.request());
        }
    }
}

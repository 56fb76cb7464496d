package id.gerai.terminal.device.escpos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.Closeable;
import java.io.IOException;

/** Closes what is given up anyway. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    static void quietly(Closeable it) {
        try {
            it.close();
        } catch (IOException e) {
            LOG.debug("Closing a line failed", e);
        }
    }
}

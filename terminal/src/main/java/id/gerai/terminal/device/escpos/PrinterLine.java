package id.gerai.terminal.device.escpos;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A printer at the end of a line, open for as long as somebody holds it: its printing side and the
 * drawer in its socket are two devices on one line. Thread-safe.
 */
public final class PrinterLine {
    private static final Logger LOG = LoggerFactory.getLogger(PrinterLine.class);
    private static final int ANSWER_TIMEOUT_MS = 500;
    private static final int CHUNK_BYTES = 512;

    private final Line.Opener opener;
    private final boolean maySpeak;
    private final String codepage;
    private final Map<Object, Runnable> holders = new ConcurrentHashMap<>();
    private Line line;
    private boolean workedOff;

    /**
     * @param maySpeak false where the printer is known never to answer, whatever its line can do
     * @param codepage see {@link EscPos}
     */
    public PrinterLine(Line.Opener opener, boolean maySpeak, String codepage) {
        this.opener = opener;
        this.maySpeak = maySpeak;
        this.codepage = codepage;
    }

    /** A fresh piece of ESC/POS in this printer's code page. */
    public EscPos escPos() {
        return new EscPos(codepage);
    }

    /**
     * Connects, for one more holder.
     *
     * @param news called, on any thread, when the printer has news by itself
     */
    public synchronized void hold(Object holder, Runnable news) throws IOException {
        connected();
        holders.put(holder, news);
    }

    /** One holder less; the last one ends the connection. Does nothing for who holds nothing. */
    public synchronized void letGo(Object holder) {
        if (holders.remove(holder) != null && holders.isEmpty()) {
            disconnect();
        }
    }

    /** Sends bytes, in pieces so that others get a word in. */
    public void send(byte[] bytes) throws IOException {
        for (int at = 0; at < bytes.length; at += CHUNK_BYTES) {
            byte[] chunk = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + CHUNK_BYTES));
            synchronized (this) {
                write(chunk);
            }
        }
    }

    /** True where the printer can be asked how it is. */
    public synchronized boolean answers() {
        return maySpeak && line != null && line.answers();
    }

    /** How the printer is; {@link PrinterStatus#UNKNOWN} where it cannot be asked. */
    public synchronized PrinterStatus status() throws IOException {
        connected();
        if (!answers()) {
            return PrinterStatus.UNKNOWN;
        }
        try {
            hearWhatCameLate();
            int printer = ask(EscPos.STATUS_PRINTER);
            int cause = printer < 0 ? -1 : ask(EscPos.STATUS_OFFLINE_CAUSE);
            int error = cause < 0 ? -1 : ask(EscPos.STATUS_ERROR);
            int paper = error < 0 ? -1 : ask(EscPos.STATUS_PAPER);
            return paper < 0
                    ? PrinterStatus.SILENT
                    : PrinterStatus.of(printer, cause, error, paper);
        } catch (IOException e) {
            disconnect();
            throw e;
        }
    }

    /** Forgets the answer to an earlier {@link EscPos#askWhenDone}. */
    public synchronized void expectWorkOff() {
        workedOff = false;
    }

    /** True once the printer has answered {@link EscPos#askWhenDone}, waiting a little for it. */
    public synchronized boolean workedOff(int timeoutMs) throws IOException {
        if (!workedOff) {
            sort(connected().read(timeoutMs));
        }
        return workedOff;
    }

    /**
     * An answer that came after its time, or was meant for whoever had the line before, would be
     * taken for that to the next question, and so on for ever: an open drawer for an open cover.
     */
    private void hearWhatCameLate() throws IOException {
        int value = line.read(1);
        while (value >= 0) {
            sort(value);
            value = line.read(1);
        }
    }

    /** The real-time answer; -1 where none comes. */
    private int ask(int which) throws IOException {
        write(escPos().askStatus(which).bytes());
        long until = System.nanoTime() + ANSWER_TIMEOUT_MS * 1_000_000L;
        while (true) {
            int left = (int) ((until - System.nanoTime()) / 1_000_000);
            int value = left <= 0 ? -1 : line.read(left);
            if (value < 0 || isRealTime(value)) {
                return value;
            }
            sort(value);
        }
    }

    /** Both kinds of answer come on one line; fixed bits tell them apart. */
    private void sort(int value) {
        if (value >= 0 && (value & 0x90) == 0) {
            workedOff = true;
        }
    }

    private static boolean isRealTime(int value) {
        return (value & 0x93) == 0x12;
    }

    private void write(byte[] bytes) throws IOException {
        try {
            connected().write(bytes);
        } catch (IOException e) {
            disconnect();
            throw e;
        }
    }

    private Line connected() throws IOException {
        if (line == null) {
            line = opener.open();
            line.onNews(() -> holders.values().forEach(Runnable::run));
            LOG.debug("Connected to a printer that {} answer", line.answers() ? "can" : "cannot");
        }
        return line;
    }

    /** Gives the line up; whoever needs it next opens a new one. */
    private void disconnect() {
        if (line != null) {
            line.close();
            line = null;
        }
    }
}

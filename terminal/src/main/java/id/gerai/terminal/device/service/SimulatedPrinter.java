package id.gerai.terminal.device.service;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.escpos.BusyLineException;
import id.gerai.terminal.device.escpos.Line;
import id.gerai.terminal.device.escpos.PrinterLine;
import id.gerai.terminal.device.paper.Mark;
import id.gerai.terminal.device.paper.PaperReader;
import id.gerai.terminal.signal.Signal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An ESC/POS printer of memory: reads the same bytes as a real one, answers as one, and has its
 * troubles. What it was sent and could not print it keeps until it can or is told to forget it.
 */
public final class SimulatedPrinter {
    private static final String CUT = "- - - - - - - - - - - - - - - -";
    private static final int DLE = 0x10;
    private static final int LOW_PAPER = 0x0c;
    private static final int NO_PAPER = 0x60;

    private final List<Mark> marks = new ArrayList<>();
    private final Optional<Path> file;
    private final SimulatedDrawer drawer;
    private final Signal changed = new Signal();
    private final Deque<Byte> waiting = new ArrayDeque<>();
    private final BlockingQueue<Integer> answers = new LinkedBlockingQueue<>();
    private final PrinterLine line = new PrinterLine(this::open, true, "858");
    private final PaperReader reader = new PaperReader(this::print, () -> answers.add(0));
    private volatile Runnable news = () -> {};
    private int linesLeft = Integer.MAX_VALUE;
    private int linesToCutterFault = Integer.MAX_VALUE;
    private int linesToSilence = Integer.MAX_VALUE;
    private boolean coverOpen;
    private boolean paperLow;
    private boolean on = true;
    private boolean taken;
    private int slowMs;
    private boolean working;

    /**
     * @param file that everything printed is also appended to
     * @param drawer in its socket
     */
    SimulatedPrinter(Optional<Path> file, SimulatedDrawer drawer) {
        this.file = file;
        this.drawer = drawer;
        drawer.changed().listen(this::tell);
    }

    /** Fires when anything about it changed, for whoever shows it. */
    public Signal changed() {
        return changed;
    }

    /** All that came out so far, as plain lines. */
    public synchronized List<String> paper() {
        return marks.stream().flatMap(it -> text(it).stream()).toList();
    }

    /** All that came out so far. */
    public synchronized List<Mark> marks() {
        return List.copyOf(marks);
    }

    /** Lets the paper end after so many more lines. */
    public void leavePaperFor(int lines) {
        synchronized (this) {
            linesLeft = lines;
        }
        tell();
    }

    /** Puts in a new roll. */
    public void loadPaper() {
        synchronized (this) {
            linesLeft = Integer.MAX_VALUE;
            paperLow = false;
            work();
        }
        tell();
    }

    public void setPaperLow(boolean low) {
        synchronized (this) {
            paperLow = low;
        }
        tell();
    }

    public void setCoverOpen(boolean open) {
        synchronized (this) {
            coverOpen = open;
            work();
        }
        tell();
    }

    /** Jams the knife after so many more lines; a negative number clears it. */
    public void jamCutterAfter(int lines) {
        synchronized (this) {
            linesToCutterFault = lines < 0 ? Integer.MAX_VALUE : lines;
            work();
        }
        tell();
    }

    /** Lets it go dead without a word after so many more lines; a negative number revives it. */
    public synchronized void fallSilentAfter(int lines) {
        linesToSilence = lines < 0 ? Integer.MAX_VALUE : lines;
        if (lines < 0) {
            waiting.clear();
            reader.clear();
        }
    }

    /** Switched off it forgets what it had not printed. */
    public void setOn(boolean power) {
        synchronized (this) {
            on = power;
            if (!power) {
                waiting.clear();
                reader.clear();
            }
        }
        tell();
    }

    /** As if another program had it. */
    public synchronized void setTaken(boolean byAnother) {
        taken = byAnother;
    }

    /** Takes so long over every line. */
    public synchronized void setSlow(int millisecondsPerLine) {
        slowMs = millisecondsPerLine;
    }

    /** The one line to it, shared with the drawer. */
    PrinterLine line() {
        return line;
    }

    /** A line to it of its own; one at a time. */
    public synchronized Line open() throws IOException {
        if (taken) {
            throw new BusyLineException("another program has the printer", null);
        }
        return new Cable();
    }

    private void tell() {
        changed.fire();
        news.run();
    }

    /** Prints what waits, as far as nothing is in the way; one thread at a time. */
    private synchronized void work() {
        if (working) {
            return;
        }
        working = true;
        try {
            while (!waiting.isEmpty() && canPrint()) {
                reader.accept(waiting.poll());
            }
        } finally {
            working = false;
        }
    }

    private boolean canPrint() {
        return on && !coverOpen && linesLeft > 0 && linesToCutterFault > 0 && linesToSilence > 0;
    }

    private void print(Mark mark) {
        if (mark instanceof Mark.Pulse) {
            drawer.pulse();
            return;
        }
        marks.add(mark);
        if (mark instanceof Mark.Row) {
            linesLeft = oneLess(linesLeft);
            linesToCutterFault = oneLess(linesToCutterFault);
            linesToSilence = oneLess(linesToSilence);
        }
        text(mark).forEach(this::append);
        changed.fire();
        pause();
    }

    private static int oneLess(int count) {
        return count == Integer.MAX_VALUE ? count : count - 1;
    }

    /** Meanwhile the power may go and the cover may be opened. */
    private void pause() {
        if (slowMs == 0) {
            return;
        }
        try {
            wait(slowMs);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> text(Mark mark) {
        return switch (mark) {
            case Mark.Row it -> List.of(it.text());
            case Mark.Bars it -> new Slip(List.of(new Slip.Barcode(it.content()))).lines();
            case Mark.Qr it -> new Slip(List.of(new Slip.QrCode(it.content()))).lines();
            case Mark.Cut _ -> List.of(CUT);
            case Mark.Unknown it -> List.of("? " + it.command());
            case Mark.Feed _, Mark.Pulse _ -> List.of();
        };
    }

    private void append(String line) {
        if (file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(
                    file.get(),
                    line + System.lineSeparator(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.get(), e);
        }
    }

    /** Real-time commands are obeyed at once, even out of paper. */
    private synchronized void realTime(byte[] command) {
        if (command[1] == 0x04) {
            answers.add(status(command[2]));
        } else if (command[1] == 0x14 && command[2] == 1) {
            drawer.pulse();
        } else if (command[1] == 0x05 || command[2] == 8) {
            waiting.clear();
            reader.clear();
        }
    }

    private int status(int which) {
        int none = 0x12;
        return switch (which) {
            case 1 -> none | (drawer.isOpen() ? 0x04 : 0) | (canPrint() ? 0 : 0x08);
            case 2 -> none | (coverOpen ? 0x04 : 0) | (linesLeft == 0 ? 0x20 : 0);
            case 3 -> none | (linesToCutterFault == 0 ? 0x08 : 0);
            default -> none | (paperLow ? LOW_PAPER : 0) | (linesLeft == 0 ? NO_PAPER : 0);
        };
    }

    /** The line to it. */
    private final class Cable implements Line {
        @Override
        public void write(byte[] bytes) throws IOException {
            synchronized (SimulatedPrinter.this) {
                if (!on || linesToSilence == 0) {
                    return;
                }
                if (bytes.length > 1 && bytes[0] == DLE) {
                    realTime(bytes);
                    return;
                }
                for (byte b : bytes) {
                    waiting.add(b);
                }
                try {
                    work();
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }

        @Override
        public int read(int timeoutMs) throws IOException {
            try {
                Integer answer = answers.poll(timeoutMs, TimeUnit.MILLISECONDS);
                return answer == null ? -1 : answer;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void onNews(Runnable listener) {
            news = listener;
        }

        @Override
        public void close() {
            news = () -> {};
        }
    }
}

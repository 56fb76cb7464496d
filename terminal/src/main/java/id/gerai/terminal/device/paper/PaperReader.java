package id.gerai.terminal.device.paper;

import id.gerai.terminal.device.escpos.EscPos;
import id.gerai.terminal.device.paper.Mark.Run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads ESC/POS byte by byte, as a printer does. Knows the commands that {@link EscPos} writes;
 * anything else becomes {@link Mark.Unknown}, which no printout of ours may hold.
 */
public final class PaperReader {
    private static final int ESC = 0x1b;
    private static final int GS = 0x1d;
    private static final int DLE = 0x10;
    private static final int UNKNOWN_LENGTH = -1;

    private final Consumer<Mark> marks;
    private final Runnable workedOff;
    private final List<Run> row = new ArrayList<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private byte[] command = {};
    private Charset charset = EscPos.charsetOfPage(0);
    private boolean bold;
    private boolean large;
    private boolean centred;
    private int barHeight = 64;
    private int barModule = 2;
    private int qrModule = 3;
    private String qrContent = "";

    /**
     * @param marks takes what happens on paper, in order
     * @param workedOff told when the printer is asked to answer in its turn
     */
    public PaperReader(Consumer<Mark> marks, Runnable workedOff) {
        this.marks = marks;
        this.workedOff = workedOff;
    }

    /** All marks of some bytes. */
    public static List<Mark> read(byte[] bytes) {
        List<Mark> marks = new ArrayList<>();
        PaperReader reader = new PaperReader(marks::add, () -> {});
        for (byte b : bytes) {
            reader.accept(b);
        }
        return marks;
    }

    /** Takes the next byte. */
    public void accept(byte next) {
        int value = next & 0xff;
        if (command.length == 0 && value != ESC && value != GS && value != DLE) {
            character(value);
            return;
        }
        command = Arrays.copyOf(command, command.length + 1);
        command[command.length - 1] = next;
        if (command.length == wholeLength()) {
            byte[] whole = command;
            command = new byte[0];
            act(whole);
        }
    }

    /** Forgets a half-read command and an unfinished line, as after a clear. */
    public void clear() {
        command = new byte[0];
        text.reset();
        row.clear();
    }

    private void character(int value) {
        if (value == '\n') {
            endRow();
        } else if (value >= ' ') {
            text.write(value);
        }
    }

    /** How long the command at hand is in all, as soon as that can be told. */
    private int wholeLength() {
        if (command.length < 2) {
            return UNKNOWN_LENGTH;
        }
        return switch (command[0]) {
            case ESC ->
                    switch (command[1]) {
                        case '@' -> 2;
                        case 'p' -> 5;
                        default -> 3;
                    };
            case GS -> groupLength();
            default -> realTimeLength();
        };
    }

    private int groupLength() {
        return switch (command[1]) {
            case '(' ->
                    command.length < 5
                            ? UNKNOWN_LENGTH
                            : 5 + (command[3] & 0xff) + 256 * (command[4] & 0xff);
            case 'k' -> command.length < 4 ? UNKNOWN_LENGTH : 4 + (command[3] & 0xff);
            case 'V' -> 4;
            default -> 3;
        };
    }

    private int realTimeLength() {
        if (command[1] != 0x14) {
            return 3;
        }
        if (command.length < 3) {
            return UNKNOWN_LENGTH;
        }
        return command[2] == 8 ? 10 : 5;
    }

    private void act(byte[] it) {
        int value = it.length > 2 ? it[2] & 0xff : 0;
        switch (it[0]) {
            case ESC -> actEscape(it, value);
            case GS -> actGroup(it, value);
            default -> actRealTime(it);
        }
    }

    private void actEscape(byte[] it, int value) {
        switch (it[1]) {
            case '@' -> initialise();
            case 't' -> {
                endRun();
                charset = EscPos.charsetOfPage(value);
            }
            case 'E' -> {
                endRun();
                bold = value == 1;
            }
            case 'a' -> {
                endUnfinished();
                centred = value == 1;
            }
            case 'd' -> {
                endUnfinished();
                marks.accept(new Mark.Feed(value));
            }
            case 'p' -> marks.accept(new Mark.Pulse());
            default -> unknown(it);
        }
    }

    private void actGroup(byte[] it, int value) {
        switch (it[1]) {
            case '!' -> {
                endRun();
                large = value == 0x11;
            }
            case 'h' -> barHeight = value;
            case 'w' -> barModule = value;
            case 'H' -> endUnfinished();
            case 'k' -> bars(it, value);
            case '(' -> qr(it);
            case 'V' -> {
                endUnfinished();
                marks.accept(new Mark.Cut());
            }
            case 'r' -> workedOff.run();
            default -> unknown(it);
        }
    }

    private void actRealTime(byte[] it) {
        if (it[1] == 0x14 && it[2] == 1) {
            marks.accept(new Mark.Pulse());
        } else if (it[1] != 0x04 && it[1] != 0x05 && it[1] != 0x14) {
            unknown(it);
        }
    }

    private void initialise() {
        clear();
        bold = false;
        large = false;
        centred = false;
    }

    private void bars(byte[] it, int symbology) {
        if (symbology != 73 || it.length < 6 || it[4] != '{' || it[5] != 'B') {
            unknown(it);
            return;
        }
        String content = new String(it, 6, it.length - 6, StandardCharsets.US_ASCII);
        marks.accept(new Mark.Bars(content, barModule, barHeight, centred));
    }

    private void qr(byte[] it) {
        int function = it.length > 6 ? it[6] : 0;
        switch (function) {
            case 67 -> qrModule = it[7];
            case 80 -> qrContent = new String(it, 8, it.length - 8, StandardCharsets.UTF_8);
            case 81 -> marks.accept(new Mark.Qr(qrContent, qrModule, centred));
            case 65, 69 -> endUnfinished();
            default -> unknown(it);
        }
    }

    private void endRun() {
        if (text.size() > 0) {
            row.add(new Run(text.toString(charset), bold, large));
            text.reset();
        }
    }

    private void endUnfinished() {
        if (text.size() > 0 || !row.isEmpty()) {
            endRow();
        }
    }

    private void endRow() {
        endRun();
        List<Run> whole = List.copyOf(row);
        row.clear();
        marks.accept(new Mark.Row(whole, centred));
    }

    private void unknown(byte[] it) {
        marks.accept(new Mark.Unknown(HexFormat.ofDelimiter(" ").formatHex(it)));
    }
}

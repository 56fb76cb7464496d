package id.gerai.server.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole text of a file given by the user, and the places in it.
 *
 * @param file as the user named it
 * @param text in UTF-8, without a byte order mark
 */
public record InputText(Path file, String text) {
    public static final long LARGEST_BYTES = 64L << 20;

    /**
     * Reads a file of at most {@link #LARGEST_BYTES}.
     *
     * @throws RefusedInputException if there is no such file, if it is too large, or if a byte is
     *     not UTF-8
     * @throws IOException if the file is there but cannot be read
     */
    public static InputText read(Path file) throws IOException, RefusedInputException {
        if (!Files.isRegularFile(file)) {
            throw new RefusedInputException(CsvText.of("file.missing", file));
        }
        if (Files.size(file) > LARGEST_BYTES) {
            throw new RefusedInputException(CsvText.of("file.large", file, LARGEST_BYTES >> 20));
        }
        byte[] bytes = Files.readAllBytes(file);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        CoderResult result =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(rest, chars, true);
        String text = chars.flip().toString();
        boolean marked = text.startsWith("\uFEFF");
        InputText input = new InputText(file, marked ? text.substring(1) : text);
        if (result.isError()) {
            throw input.refusal(
                    input.text.length(),
                    CsvText.of("file.notUtf8", rest.get(rest.position()) & 0xff));
        }
        return input;
    }

    /**
     * Reads a file of at most {@link #LARGEST_BYTES} that may be in another encoding: UTF-16 where
     * it begins with that mark, Windows-1252 where it is not UTF-8.
     *
     * @throws RefusedInputException if there is no such file or it is too large
     * @throws IOException if the file is there but cannot be read
     */
    static InputText readAsKept(Path file) throws IOException, RefusedInputException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_BYTES) {
            return read(file);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length > 1 && (bytes[0] & bytes[1] & 0xfe) == 0xfe && bytes[0] != bytes[1]) {
            return new InputText(file, new String(bytes, StandardCharsets.UTF_16));
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return read(file);
        } catch (CharacterCodingException _) { // what older spreadsheets write
            return new InputText(file, new String(bytes, Charset.forName("windows-1252")));
        }
    }

    /** A refusal that begins with the file, the line and the column of a place. */
    public RefusedInputException refusal(int offset, String what) {
        return new RefusedInputException(at(lineOf(offset), columnOf(offset), what));
    }

    /** The same for a line and column that are known. */
    public String at(int line, int column, String what) {
        return CsvText.of("place", file, line, column, what);
    }

    /** The line of a place, from 1; a line ends with LF, CRLF or CR. */
    public int lineOf(int offset) {
        return 1 + lineEnds(0, offset);
    }

    /** How many lines end between two places, the second one excluded. */
    int lineEnds(int from, int until) {
        int ends = 0;
        for (int i = from; i < until; i++) {
            ends += endsLine(i) ? 1 : 0;
        }
        return ends;
    }

    /** The column of a place in characters, from 1. */
    public int columnOf(int offset) {
        int start = offset;
        while (start > 0 && !endsLine(start - 1)) {
            start--;
        }
        return text.codePointCount(start, offset) + 1;
    }

    private boolean endsLine(int offset) {
        char c = text.charAt(offset);
        boolean crlf = c == '\r' && offset + 1 < text.length() && text.charAt(offset + 1) == '\n';
        return c == '\n' || c == '\r' && !crlf;
    }
}

package id.gerai.server.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a QR code of dark and light modules. */
public final class QrCode {
    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * Encodes a text.
     *
     * @throws IllegalArgumentException if it is longer than a QR code can hold, about 2,900
     *     characters
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.L).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text, e);
        }
    }

    /** Modules along one side. */
    public int size() {
        return modules.getWidth();
    }

    /** True for a dark module. */
    public boolean isDark(int column, int row) {
        return modules.get(column, row) == 1;
    }

    /** How many dark modules follow each other in a row, from a column on. */
    int run(int column, int row) {
        int end = column;
        while (end < size() && isDark(end, row)) {
            end++;
        }
        return end - column;
    }
}

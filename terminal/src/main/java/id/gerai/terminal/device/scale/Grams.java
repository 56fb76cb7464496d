package id.gerai.terminal.device.scale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads decimal weights without floating point. */
final class Grams {
    private static final int DIGITS_MAX = 9;

    private Grams() {}

    /** Whole grams, half a gram rounded up; empty where the text is no number. */
    static Optional<Long> of(String number, boolean kilograms) {
        if (!number.matches("\\d+(\\.\\d*)?") || number.length() > DIGITS_MAX) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.endsWith(".") ? number + "0" : number);
        BigDecimal grams = kilograms ? value.movePointRight(3) : value;
        return Optional.of(grams.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }
}

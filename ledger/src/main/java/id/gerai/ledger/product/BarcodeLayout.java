package id.gerai.ledger.product;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a shop's own EAN-13 numbers are built: prefix, digits of the product's code, digits of a
 * weight or price, check digit. There is no national layout (domain §5.5), so each outlet has its
 * own list.
 *
 * @param prefix one or two digits of the in-store ranges 02, 04, 20 to 29
 * @param codeDigits how many digits name the product
 * @param measure what the rest says
 */
public record BarcodeLayout(String prefix, int codeDigits, Measure measure) {
    private static final Pattern TEXT = Pattern.compile("(0[24]|2[0-9]):([1-9]):(g|rp)");
    private static final int BODY_DIGITS = 12;

    /** What the digits after the product's code say. */
    public enum Measure {
        GRAMS,
        RUPIAH
    }

    /**
     * What a barcode of this layout says.
     *
     * @param code of the product, with its leading zeros
     * @param value grams or rupiah
     */
    public record Reading(String code, Measure measure, long value) {}

    /**
     * From the form in the outlet's settings: {@code 21:5:g} or {@code 22:5:rp}.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static BarcodeLayout parse(String text) {
        Matcher form = TEXT.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a barcode layout such as 21:5:g or 22:5:rp".formatted(text));
        }
        return new BarcodeLayout(
                form.group(1),
                Integer.parseInt(form.group(2)),
                form.group(3).equals("g") ? Measure.GRAMS : Measure.RUPIAH);
    }

    /**
     * What a scanned number says; empty where it is not of this layout or its check digit wrong.
     */
    public Optional<Reading> read(String barcode) {
        if (!barcode.startsWith(prefix) || !Barcode.isValidEan13(barcode)) {
            return Optional.empty();
        }
        int codeEnd = prefix.length() + codeDigits;
        return Optional.of(
                new Reading(
                        barcode.substring(prefix.length(), codeEnd),
                        measure,
                        Long.parseLong(barcode.substring(codeEnd, BODY_DIGITS))));
    }

    /** In the form that {@link #parse} reads. */
    @Override
    public String toString() {
        return prefix + ":" + codeDigits + ":" + (measure == Measure.GRAMS ? "g" : "rp");
    }
}

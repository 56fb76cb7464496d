package id.gerai.terminal.text;

import id.gerai.ledger.quantity.Quantity;

import java.util.Optional;
import java.util.regex.Pattern;

/** Quantities as a cashier types them: {@code 3}, {@code 1,250}, {@code 0,5}. */
public final class QuantityText {
    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:,(\\d{1,3}))?");

    private QuantityText() {}

    /** The quantity; empty where the text is not one. */
    public static Optional<Quantity> parse(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        String fraction = form.group(2) == null ? "" : form.group(2);
        String thousandths = form.group(1) + fraction + "0".repeat(3 - fraction.length());
        return Optional.of(Quantity.ofThousandths(Long.parseLong(thousandths)));
    }
}

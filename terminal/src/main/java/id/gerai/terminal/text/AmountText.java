package id.gerai.terminal.text;

import id.gerai.ledger.money.Rupiah;

import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts as a cashier types them: {@code 50000}, {@code 50.000}, {@code Rp50.000}. */
public final class AmountText {
    private static final Pattern FORM =
            Pattern.compile("(?:Rp)?(\\d{1,12}|\\d{1,3}(?:\\.\\d{3}){1,3})");

    private AmountText() {}

    /** The amount, zero or more; empty where the text is not one. */
    public static Optional<Rupiah> parse(String typed) {
        var form = FORM.matcher(typed.strip());
        return form.matches()
                ? Optional.of(Rupiah.of(Long.parseLong(form.group(1).replace(".", ""))))
                : Optional.empty();
    }
}

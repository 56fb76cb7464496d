package id.gerai.terminal.script;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.QuantityText;

import java.util.List;

/** The words after a directive's name. */
final class Arguments {
    private final List<String> words;

    Arguments(List<String> words) {
        this.words = words;
    }

    int count() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** All words as the one text they were. */
    String rest() {
        return String.join(" ", words);
    }

    Rupiah amount(int index) throws DirectiveException {
        return AmountText.parse(words.get(index))
                .orElseThrow(
                        () ->
                                new DirectiveException(
                                        "'%s' is not an amount; write whole rupiah such as 50000"
                                                .formatted(words.get(index))));
    }

    Quantity quantity(int index) throws DirectiveException {
        return QuantityText.parse(words.get(index))
                .orElseThrow(
                        () ->
                                new DirectiveException(
                                        "'%s' is not a quantity; write 3 or 1,250"
                                                .formatted(words.get(index))));
    }

    long whole(int index) throws DirectiveException {
        String word = words.get(index);
        if (!word.matches("\\d{1,9}")) {
            throw new DirectiveException("'%s' is not a whole number".formatted(word));
        }
        return Long.parseLong(word);
    }

    /** All words from an index on, as one text; empty where there are none. */
    String from(int index) {
        return String.join(" ", words.subList(Math.min(index, words.size()), words.size()));
    }

    /** One of an enum's constants, in whatever case. */
    <E extends Enum<E>> E constant(int index, Class<E> type) throws DirectiveException {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(words.get(index))) {
                return constant;
            }
        }
        throw new DirectiveException(
                "'%s' is not one of %s"
                        .formatted(words.get(index), List.of(type.getEnumConstants())));
    }
}

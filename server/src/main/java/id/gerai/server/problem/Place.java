package id.gerai.server.problem;

import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;

import java.util.Locale;

/**
 * Where in a request something is wrong, in the spelling of the wire: {@code lines[1].member_no}.
 * As in refusals, the first of a list is 1.
 */
final class Place {
    private final StringBuilder text = new StringBuilder();

    /** The field at which reading a body stopped. */
    static Place of(SerdeException failure) {
        Place place = new Place();
        // The reader names the innermost step first.
        for (ReferencePath step : failure.getPath().reversed()) {
            switch (step) {
                case CollectionItemReferencePath item -> place.item(item.index());
                case MapItemReferencePath entry -> place.field(entry.key());
                default -> place.field(step.getArgument().getName());
            }
        }
        return place;
    }

    /**
     * Goes into a field.
     *
     * @param name as the record spells it
     */
    void field(String name) {
        text.append(text.isEmpty() ? "" : ".")
                .append(name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT));
    }

    /**
     * Goes into an item of a list.
     *
     * @param index of the first is 0
     */
    void item(int index) {
        text.append('[').append(index + 1).append(']');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

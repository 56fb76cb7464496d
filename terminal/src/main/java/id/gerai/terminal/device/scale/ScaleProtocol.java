package id.gerai.terminal.device.scale;

import id.gerai.terminal.device.Weight;

import java.util.List;
import java.util.Optional;

/** How a scale is asked, and what its lines of text mean. */
public sealed interface ScaleProtocol permits ContinuousProtocol, RequestProtocol {
    /** The names that {@link #named} knows. */
    List<String> NAMES = List.of("continuous", "request");

    /** Sent whenever a weight is wanted; empty where the scale talks by itself. */
    byte[] request();

    /** The weight in a line, without its line end; empty where there is none in it. */
    Optional<Weight> weight(String line);

    /**
     * The protocol of a name.
     *
     * @throws IllegalArgumentException where there is none; names those there are
     */
    static ScaleProtocol named(String name) {
        return switch (name) {
            case "continuous" -> new ContinuousProtocol();
            case "request" -> new RequestProtocol();
            default ->
                    throw new IllegalArgumentException(
                            "'%s' is not one of %s".formatted(name, NAMES));
        };
    }
}

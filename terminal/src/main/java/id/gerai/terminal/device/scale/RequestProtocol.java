package id.gerai.terminal.device.scale;

import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request protocol that many scales call SICS: {@code SI} asks for the weight at once, answered
 * by {@code S S 1.250 kg} (stable), {@code S D 1.3 kg} (moving), {@code S +} (overload), {@code S
 * -} (under zero), {@code S I} (cannot weigh now).
 */
public final class RequestProtocol implements ScaleProtocol {
    private static final Pattern LINE =
            Pattern.compile("S\\s+([SD])\\s+(-?)\\s*([0-9.]+)\\s*(kg|g)");

    @Override
    public byte[] request() {
        return "SI\r\n".getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public Optional<Weight> weight(String line) {
        String text = line.strip();
        switch (text) {
            case "S +" -> {
                return Optional.of(new Weight(ScaleState.OVER, 0));
            }
            case "S -" -> {
                return Optional.of(new Weight(ScaleState.UNDER_ZERO, 0));
            }
            case "S I" -> {
                return Optional.of(new Weight(ScaleState.UNSTABLE, 0));
            }
            default -> {
                Matcher it = LINE.matcher(text);
                if (!it.matches()) {
                    return Optional.empty();
                }
                return Grams.of(it.group(3), it.group(4).equals("kg"))
                        .map(
                                grams ->
                                        Weight.of(
                                                it.group(2).isEmpty() ? grams : -grams,
                                                it.group(1).equals("S")));
            }
        }
    }
}

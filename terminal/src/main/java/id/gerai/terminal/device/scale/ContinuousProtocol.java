package id.gerai.terminal.device.scale;

import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The common continuous output of counter scales: a line several times a second, such as {@code
 * ST,GS,+ 1.250kg} (stable), {@code US,GS,+ 1.3kg} (unstable) and {@code OL,GS,+} (overload). The
 * weight is in kg or g, with a point.
 */
public final class ContinuousProtocol implements ScaleProtocol {
    private static final Pattern LINE =
            Pattern.compile("(ST|US|OL),(?:GS|NT),\\s*([+-]?)\\s*([0-9.]*)\\s*(kg|g)?\\s*");

    @Override
    public byte[] request() {
        return new byte[0];
    }

    @Override
    public Optional<Weight> weight(String line) {
        Matcher it = LINE.matcher(line);
        if (!it.matches()) {
            return Optional.empty();
        }
        if (it.group(1).equals("OL")) {
            return Optional.of(new Weight(ScaleState.OVER, 0));
        }
        return Grams.of(it.group(3), "kg".equals(it.group(4)))
                .map(
                        grams ->
                                Weight.of(
                                        it.group(2).equals("-") ? -grams : grams,
                                        it.group(1).equals("ST")));
    }
}

package id.gerai.terminal.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.Color;

/** Text can be read in daylight: the contrast of WCAG 2.2, 1.4.3, for every pair in use. */
class ContrastTest {
    @AfterEach
    void backToLight() {
        Theme.use(Look.PLAIN);
    }

    @ParameterizedTest(name = "{0} on {1}: at least {2}")
    @CsvSource({
        // Figures and what is sold.
        "ink, surface, 70",
        "ink, canvas, 70",
        "ink, sunken, 70",
        "ink, primarySoft, 70",
        "surface, ink, 70",
        // What explains.
        "ink2, surface, 45",
        "ink2, canvas, 45",
        "ink2, sunken, 45",
        "ink2, primarySoft, 45",
        "ink3, surface, 45",
        "ink3, canvas, 45",
        "ink3, sunken, 45",
        // The one thing to do, and how things are.
        "onPrimary, primary, 45",
        "onPrimary, primaryStrong, 45",
        "primary, canvas, 45",
        "primary, surface, 45",
        "danger, dangerSoft, 45",
        "danger, surface, 45",
        "danger, canvas, 45",
        "warn, warnSoft, 45",
        "info, infoSoft, 45"
    })
    void canBeRead(String text, String ground, int leastTenths) {
        for (boolean dark : new boolean[] {false, true}) {
            Theme.use(Look.PLAIN.inTheDark(dark));
            long tenths = contrastTenths(Theme.color(text), Theme.color(ground));
            assertTrue(
                    tenths >= leastTenths,
                    "%s on %s in the %s theme: %d tenths, not %d"
                            .formatted(text, ground, dark ? "dark" : "light", tenths, leastTenths));
        }
    }

    private static long contrastTenths(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (long) ((lighter + 0.05) / (darker + 0.05) * 10);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}

package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** The scanner that types. */
class BurstDetectorTest {
    @Test
    void aFastRunOfKeysEndedByEnterIsAScanAndAHandIsNot() {
        assertEquals(Optional.of("8991001100016"), typed("8991001100016", 8));
        assertEquals(Optional.empty(), typed("8991001100016", 90));
        assertEquals(Optional.empty(), typed("B07", 8), "too short to be sure");
    }

    private static Optional<String> typed(String text, long gapMs) {
        BurstDetector detector = new BurstDetector();
        long at = 1_000;
        for (char c : text.toCharArray()) {
            at += gapMs;
            assertEquals(Optional.empty(), detector.typed(c, at));
        }
        return detector.typed('\n', at + gapMs);
    }
}

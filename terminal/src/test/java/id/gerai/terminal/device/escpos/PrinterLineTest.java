package id.gerai.terminal.device.escpos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;

/** Questions and answers on one line, where an answer may be nobody's any more. */
class PrinterLineTest {
    private static final int FINE = 0x12;
    private static final int DRAWER_HIGH = 0x16;

    /** Answers that the drawer is open and all else is fine. */
    private static final class Wire implements Line {
        private final Queue<Integer> answers = new ArrayDeque<>();

        @Override
        public void write(byte[] bytes) {
            answers.add(bytes[2] == 1 ? DRAWER_HIGH : FINE);
        }

        @Override
        public int read(int timeoutMs) {
            Integer answer = answers.poll();
            return answer == null ? -1 : answer;
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void close() {
            answers.clear();
        }
    }

    @Test
    void anAnswerThatCameLateIsNotTakenForThatToTheNextQuestion() throws IOException {
        Wire wire = new Wire();
        PrinterLine line = new PrinterLine(() -> wire, true, "858");
        wire.answers.add(DRAWER_HIGH);
        wire.answers.add(FINE);
        for (int i = 0; i < 2; i++) {
            PrinterStatus status = line.status();
            assertTrue(status.answered());
            assertTrue(status.drawerHigh());
            assertFalse(status.coverOpen(), "the drawer is open, not the cover");
            assertEquals(0, wire.answers.size());
        }
    }
}

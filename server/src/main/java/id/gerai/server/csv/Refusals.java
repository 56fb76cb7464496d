package id.gerai.server.csv;

import java.util.ArrayList;
import java.util.List;

/** Collects everything that is wrong with a file, so that it is mended in one go. */
public final class Refusals {
    /** Beyond this the file is another one than meant. */
    private static final int SHOWN_MAX = 1_000;

    private final List<String> messages = new ArrayList<>();

    /** Something that may be refused. */
    @FunctionalInterface
    public interface Asking<T> {
        T ask() throws RefusedInputException;
    }

    /** What is asked for; where it is refused, the refusal is kept and the fallback given. */
    public <T> T orElse(T fallback, Asking<T> asking) {
        try {
            return asking.ask();
        } catch (RefusedInputException e) {
            add(e);
            return fallback;
        }
    }

    public void add(RefusedInputException refusal) {
        messages.add(refusal.getMessage());
    }

    /**
     * @throws RefusedInputException with all that was collected, one a line, if there is any
     */
    public void throwIfAny() throws RefusedInputException {
        if (messages.isEmpty()) {
            return;
        }
        List<String> shown = messages.subList(0, Math.min(messages.size(), SHOWN_MAX));
        String more =
                messages.size() > SHOWN_MAX
                        ? "\n" + CsvText.of("refusals.more", messages.size() - SHOWN_MAX)
                        : "";
        throw new RefusedInputException(String.join("\n", shown) + more);
    }
}

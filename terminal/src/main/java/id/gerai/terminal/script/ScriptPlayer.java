package id.gerai.terminal.script;

import id.gerai.ledger.event.Event;
import id.gerai.terminal.till.Till;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads a script line by line and carries it out. */
public final class ScriptPlayer {
    private final Directives directives;
    private final Runnable played;
    private long sales;

    /**
     * @param clock the one the till was put together with
     * @param paid is told of every paid sale, once it is on the disk
     * @param printed is told what {@code print-total} prints
     * @param played runs after every paid sale, for showing progress
     */
    public ScriptPlayer(
            Till till,
            ScriptClock clock,
            Consumer<Event> paid,
            Consumer<String> printed,
            Runnable played) {
        this.directives =
                new Directives(
                        till,
                        clock,
                        event -> {
                            sales++;
                            paid.accept(event);
                        },
                        printed);
        this.played = played;
    }

    /** How many sales were paid so far. */
    public long sales() {
        return sales;
    }

    /**
     * Plays a script to its end.
     *
     * @throws ScriptException at the first line that cannot be carried out
     */
    public void play(Path file) throws IOException, ScriptException, InterruptedException {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                play(file.toString(), number, line);
            }
        }
    }

    /**
     * Plays one line.
     *
     * @param source what the line is from, and its number in that, for the words of the exception
     * @throws ScriptException if it cannot be carried out
     */
    public void play(String source, long number, String line)
            throws ScriptException, InterruptedException {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        List<String> words = Arrays.asList(text.split("\\s+"));
        long before = sales;
        try {
            directives.carryOut(words);
        } catch (DirectiveException e) {
            throw new ScriptException(source, number, e.getMessage());
        }
        if (sales != before) {
            played.run();
        }
    }
}

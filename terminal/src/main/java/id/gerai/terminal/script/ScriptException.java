package id.gerai.terminal.script;

import java.io.Serial;

/** A line of a script that cannot be carried out. The message names file and line. */
public final class ScriptException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    ScriptException(String file, long line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }
}

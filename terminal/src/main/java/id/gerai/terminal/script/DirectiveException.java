package id.gerai.terminal.script;

import java.io.Serial;

/** What is wrong with a directive, before file and line are known. */
final class DirectiveException extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    DirectiveException(String what) {
        super(what);
    }
}

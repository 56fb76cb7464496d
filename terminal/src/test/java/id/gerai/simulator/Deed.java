package id.gerai.simulator;

import java.util.List;

/**
 * Something a cashier does: what is typed, and what an honest book-keeper writes down for it.
 *
 * @param lines of the till's script language; the last one records it
 * @param effect what it comes to
 */
record Deed(List<String> lines, Model.Effect effect) {
    Deed {
        lines = List.copyOf(lines);
    }
}

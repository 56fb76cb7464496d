package id.gerai.terminal.app;

import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.journal.StoreInUseException;
import id.gerai.terminal.journal.StoreNotWritableException;
import id.gerai.terminal.journal.upkeep.NewerStoreException;
import id.gerai.terminal.text.Texts;

import java.nio.file.Path;

import javax.swing.JDialog;
import javax.swing.JOptionPane;

/** What is wrong at the start, in a window: whoever clicked an icon sees no console. */
final class StartProblem {
    private static final int CHARACTERS_PER_LINE = 64;

    private StartProblem() {}

    /** What to tell a person of data that cannot be opened. */
    static String sentence(StoreException e, Path directory) {
        return switch (e) {
            case StoreInUseException _ -> Texts.of("start.in-use");
            case StoreNotWritableException _ -> Texts.of("start.not-writable", directory);
            case NewerStoreException _ -> Texts.of("start.newer");
            case BrokenChainException _ -> Texts.of("strip.chain-broken");
            default -> Texts.of(e.isDiskFull() ? "start.disk-full" : "start.disk");
        };
    }

    /** Shows it until it was read. On Swing's event thread. */
    static void tell(String sentence) {
        JOptionPane pane =
                new JOptionPane(sentence, JOptionPane.ERROR_MESSAGE) {
                    @Override
                    public int getMaxCharactersPerLineCount() {
                        return CHARACTERS_PER_LINE;
                    }
                };
        JDialog dialog = pane.createDialog(Texts.of("start.title"));
        dialog.setVisible(true);
        dialog.dispose();
    }
}

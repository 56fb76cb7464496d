package id.gerai.terminal.window.counter;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;

import net.miginfocom.swing.MigLayout;

import javax.swing.JPanel;

/** What can be done to a ticket but is not done for most, each act under a number key. */
public final class MoreView extends JPanel {
    private final JPanel acts =
            new JPanel(
                    new MigLayout("insets 0, gap 12, wrap 2", "[grow, fill, sg][grow, fill, sg]"));
    private int count;

    MoreView(Runnable back) {
        super(new MigLayout("insets 24, wrap 1, gapy 2:16:16", "[grow, fill, 0:480:720]"));
        acts.setOpaque(false);
        add(Labels.title(Texts.of("more.title")));
        add(acts);
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44:60:60, growx 0, alignx right");
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }

    /** Adds an act under the next number key. */
    void add(String label, Runnable act) {
        count++;
        String key = Integer.toString(count);
        acts.add(KeyButton.plain(label, key, act), "h 44:64:64, wmin 0");
        // When typed, not when pressed: else the digit would fall into the next screen's field.
        Keys.bind(this, "typed " + key, act);
    }
}

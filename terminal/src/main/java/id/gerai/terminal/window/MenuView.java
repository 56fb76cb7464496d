package id.gerai.terminal.window;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.util.Locale;

import javax.swing.BorderFactory;
import javax.swing.JPanel;

/** What is not done for every customer: columns of acts, each under a key of its own. */
final class MenuView extends JPanel {
    private static final String KEYS = "123456789abcdefghijk";
    private final JPanel sheet =
            new JPanel(
                    new MigLayout(
                            "insets 20 24 20 24, wrap 3, gap 8 2:8:8",
                            "[220:280:300, fill][220:280:300, fill][220:280:300, fill]"));
    private int acts;

    MenuView(Runnable back) {
        super(new MigLayout("insets 0, fill", "[center]", "[center]"));
        sheet.setBackground(Theme.color("surface"));
        sheet.setBorder(BorderFactory.createLineBorder(Theme.color("line")));
        sheet.add(Labels.title(Texts.of("menu.title")), "span 2, growx");
        sheet.add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44!, alignx right, growx 0");
        add(sheet, "hmin 0");
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }

    /** Adds an act under the next key. */
    void add(String label, Runnable act) {
        String key = KEYS.substring(acts, acts + 1);
        acts++;
        sheet.add(KeyButton.plain(label, key.toUpperCase(Locale.ROOT), act), "h 44:56:56");
        // When typed, not when pressed: else the digit would fall into the next screen's field.
        Keys.bind(this, "typed " + key, act);
    }
}

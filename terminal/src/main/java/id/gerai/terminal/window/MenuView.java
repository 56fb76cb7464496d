package id.gerai.terminal.window;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;

import javax.swing.JPanel;

/** What is not done for every customer. */
final class MenuView extends JPanel {
    private final Form form = new Form(Texts.of("menu.title"), " ");

    MenuView(Runnable back) {
        super(new BorderLayout());
        add(form);
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }

    /** Adds an act under the next number key. */
    void add(String label, int number, Runnable act) {
        String key = Integer.toString(number);
        form.row(KeyButton.plain(label, key, act), "h 56!");
        Keys.bind(this, key, act);
        Keys.bind(this, "NUMPAD" + key, act);
    }

    /** Adds the way back, last. */
    void addBack(Runnable back) {
        form.row(KeyButton.plain(Texts.of("back"), "Esc", back), "h 52!, gaptop 16");
    }
}

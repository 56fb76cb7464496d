package id.gerai.terminal.setup;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.appearance.AppearanceChoices;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;
import java.util.function.Consumer;

import javax.swing.JPanel;

/** The first step on a new machine: in which language, how large, how bright. */
public final class WelcomeView extends JPanel {
    /**
     * @param chosen takes each choice, as soon as it is made
     * @param on goes to the next step
     */
    public WelcomeView(Appearance now, Consumer<Appearance> chosen, Runnable on) {
        super(new BorderLayout());
        setName("welcome");
        Form form = Form.wide(Texts.of("setup.welcome"), Texts.of("setup.welcome-how"));
        form.row(new AppearanceChoices(now, chosen), "");
        form.row(KeyButton.primary(Texts.of("setup.on"), "Enter", on), "h 44:60:60");
        add(form);
        Keys.bind(this, "ENTER", on);
        setFocusable(true);
    }
}

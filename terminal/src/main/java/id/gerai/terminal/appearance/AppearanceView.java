package id.gerai.terminal.appearance;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;
import java.util.function.Consumer;

import javax.swing.JPanel;

/** The screen "Tampilan": whatever is chosen is seen at once. */
public final class AppearanceView extends JPanel {
    /**
     * @param chosen takes each choice, as soon as it is made
     * @param back leaves the screen
     */
    public AppearanceView(Appearance now, Consumer<Appearance> chosen, Runnable back) {
        super(new BorderLayout());
        setName("appearance");
        Form form = Form.wide(Texts.of("appearance.title"), Texts.of("appearance.explanation"));
        form.row(new AppearanceChoices(now, chosen), "");
        form.row(
                KeyButton.primary(Texts.of("appearance.done"), "Esc", back),
                "h 44:60:60, gaptop 2:16:16");
        add(form);
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }
}

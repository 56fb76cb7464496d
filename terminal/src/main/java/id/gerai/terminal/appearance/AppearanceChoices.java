package id.gerai.terminal.appearance;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;

import net.miginfocom.swing.MigLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.swing.JPanel;

/** Theme, size, language and sounds to choose from, each choice under a number key. */
public final class AppearanceChoices extends JPanel {
    private final Appearance now;
    private final Consumer<Appearance> chosen;
    private int keys;

    /**
     * @param now what is in effect
     * @param chosen takes each choice, as soon as it is made
     */
    public AppearanceChoices(Appearance now, Consumer<Appearance> chosen) {
        super(new MigLayout("insets 0, wrap 1, gapy 8", "[grow, fill]"));
        this.now = now;
        this.chosen = chosen;
        setOpaque(false);
        row(
                "appearance.theme",
                choice("light", now.with(now.look().inTheDark(false))),
                choice("dark", now.with(now.look().inTheDark(true))));
        List<Choice> scales =
                Appearance.SCALES.stream()
                        .map(it -> new Choice(it + " %", now.with(now.look().at(it))))
                        .toList();
        row("appearance.size", scales.toArray(Choice[]::new));
        row(
                "appearance.language",
                choice("indonesian", now.in(Appearance.INDONESIAN)),
                choice("english", now.in(Appearance.ENGLISH)));
        row(
                "appearance.sounds",
                choice("sounds-on", now.heard(true)),
                choice("sounds-off", now.heard(false)));
    }

    private record Choice(String text, Appearance result) {}

    private static Choice choice(String key, Appearance result) {
        return new Choice(Texts.of("appearance." + key), result);
    }

    private void row(String title, Choice... choices) {
        add(Labels.small(Texts.of(title)), "gaptop 8");
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "", "[grow, fill]"));
        row.setOpaque(false);
        List<KeyToggle> toggles = new ArrayList<>();
        for (Choice choice : choices) {
            keys++;
            String key = Integer.toString(keys);
            Runnable choose = () -> chosen.accept(choice.result());
            KeyToggle toggle = new KeyToggle(choice.text(), key, choose);
            toggle.setSelected(choice.result().equals(now));
            toggles.add(toggle);
            row.add(toggle, "h 52!, pushx, growx, sizegroup");
            Keys.bind(this, "typed " + key, choose);
        }
        KeyToggle.group(toggles);
        add(row);
    }
}

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
        super(new MigLayout("insets 0, wrap 2, gap 16 8", "[][grow, fill]"));
        this.now = now;
        this.chosen = chosen;
        setOpaque(false);
        row(
                Texts.of("appearance.theme"),
                new Choice(Texts.of("appearance.light"), now.with(now.look().inTheDark(false))),
                new Choice(Texts.of("appearance.dark"), now.with(now.look().inTheDark(true))));
        List<Choice> scales =
                Appearance.SCALES.stream()
                        .map(it -> new Choice(it + " %", now.with(now.look().at(it))))
                        .toList();
        row(Texts.of("appearance.size"), scales.toArray(Choice[]::new));
        row(
                Texts.of("appearance.language"),
                new Choice(Texts.of("appearance.indonesian"), now.in(Appearance.INDONESIAN)),
                new Choice(Texts.of("appearance.english"), now.in(Appearance.ENGLISH)));
        row(
                Texts.of("appearance.sounds"),
                new Choice(Texts.of("appearance.sounds-on"), now.heard(true)),
                new Choice(Texts.of("appearance.sounds-off"), now.heard(false)));
    }

    private record Choice(String text, Appearance result) {}

    private void row(String title, Choice... choices) {
        add(Labels.quiet(title));
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
            row.add(toggle, "h 44:52:52, pushx, growx, wmin 0, sizegroup");
            Keys.bind(this, "typed " + key, choose);
        }
        KeyToggle.group(toggles);
        add(row);
    }
}

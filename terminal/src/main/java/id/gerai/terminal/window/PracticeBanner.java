package id.gerai.terminal.window;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Dot;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import javax.swing.JLabel;
import javax.swing.JPanel;

/** Over every screen of the practice till: that nothing of this counts, and the way out. */
final class PracticeBanner extends JPanel {
    PracticeBanner(Runnable leave) {
        super(new MigLayout("insets 4 16 4 8, fillx", "[grow, fill][]", "[center]"));
        setName("practice");
        setBackground(Theme.color("warnSoft"));
        JLabel says =
                Labels.of(Texts.of("practice.banner"), Theme.Weight.BOLD, Theme.MEDIUM, "warn");
        says.setIcon(new Dot(Dot.Kind.LOOK));
        says.setIconTextGap(Theme.px(8));
        add(says, "wmin 0");
        KeyButton button = KeyButton.plain(Texts.of("practice.leave"), "Ctrl L", leave);
        button.setName("leave-practice");
        add(button, "h 44!");
        Keys.bind(this, "ctrl L", leave);
    }
}

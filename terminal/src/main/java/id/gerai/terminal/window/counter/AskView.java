package id.gerai.terminal.window.counter;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.util.Optional;
import java.util.function.Function;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Asks for one thing: an amount, a NIK, a reference. The ticket stays in sight. */
final class AskView extends JPanel {
    private final JLabel title = Labels.title(" ");
    private final Notice explanation = new Notice();
    private final JLabel caption = Labels.small(" ");
    private final JTextField field = new JTextField();
    private final Notice notice = new Notice();
    private Function<String, Optional<String>> take = _ -> Optional.empty();

    /**
     * What is asked.
     *
     * @param explanation why; may be empty
     * @param label of the field
     * @param take takes what was typed; says what is wrong with it, or nothing
     */
    record Ask(
            String title,
            String explanation,
            String label,
            Function<String, Optional<String>> take) {}

    AskView(Runnable back) {
        super(
                new MigLayout(
                        "insets 24, wrap 1, gapy 2:10:10, hidemode 3", "[grow, fill, 0:480:640]"));
        field.setName("asked");
        field.setFont(Theme.font(Theme.Weight.SEMIBOLD, Theme.HUGE));
        caption.setLabelFor(field);
        add(title, "wmin 0");
        add(explanation);
        add(caption, "gaptop 2:8:8");
        add(field, "h 44:60:60");
        add(notice);
        add(
                KeyButton.primary(Texts.of("ask.take"), "Enter", this::enter),
                "split 2, growx, pushx, h 44:60:60, gaptop 2:12:12");
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44:60:60, gaptop 2:12:12");
        Typing.listen(field, notice::clear);
        Keys.bindFocused(field, "ENTER", this::enter);
        Keys.bind(this, "ESCAPE", back);
    }

    /** Asks. */
    void begin(Ask ask) {
        title.setText(ask.title());
        if (ask.explanation().isEmpty()) {
            explanation.clear();
        } else {
            explanation.hint(ask.explanation());
        }
        caption.setText(ask.label());
        take = ask.take();
        field.setText("");
        notice.clear();
        field.requestFocusInWindow();
    }

    private void enter() {
        take.apply(field.getText()).ifPresent(notice::refuse);
    }
}

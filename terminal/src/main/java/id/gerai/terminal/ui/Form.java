package id.gerai.terminal.ui;

import net.miginfocom.swing.MigLayout;

import java.awt.Component;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** A sheet in the middle of the window with fields one below the other. */
public final class Form extends JPanel {
    private static final int WIDTH = 440;
    private static final int WIDE = 680;
    private static final int LARGE_PERCENT = 125;

    private final JPanel sheet;
    private final Notice notice = new Notice();

    public Form(String title, String explanation) {
        this(title);
        sheet.add(Labels.quiet(explanation), "gapbottom " + gap(12), 1);
    }

    /** Without an explanation: the first row says it. */
    public Form(String title) {
        this(title, WIDTH);
    }

    /** With room for two columns. */
    public static Form wide(String title, String explanation) {
        Form form = new Form(title, WIDE);
        form.sheet.add(Labels.quiet(explanation), "gapbottom " + gap(4), 1);
        return form;
    }

    private Form(String title, int width) {
        super(new MigLayout("insets 0, fill", "[center]", "[center]"));
        sheet =
                new JPanel(
                        new MigLayout(
                                "insets %1$d 32 %1$d 32, wrap 1, gapy %2$d, hidemode 3"
                                        .formatted(gap(20), gap(8)),
                                "[%d!, fill]".formatted(width)));
        sheet.setBackground(Theme.color("surface"));
        sheet.setBorder(BorderFactory.createLineBorder(Theme.color("line")));
        sheet.add(Labels.heading(title));
        sheet.add(notice);
        add(sheet, "hmin 0");
    }

    /** A distance, tight where everything is large: a whole form has to fit a small screen. */
    private static int gap(int roomy) {
        return Theme.look().scalePercent() > LARGE_PERCENT ? roomy / 4 : roomy;
    }

    /** A field under its label. */
    public JTextField field(String label, String name) {
        JTextField field = new JTextField();
        field.setName(name);
        field.setFont(Theme.font(Theme.Weight.REGULAR, Theme.LARGE));
        // What was refused is being mended.
        Typing.listen(field, notice::clear);
        labelled(label, field);
        sheet.add(field, "h 44:52:52");
        return field;
    }

    /** Any widget under its label. */
    public void labelled(String label, JComponent widget) {
        var caption = Labels.small(label);
        caption.setLabelFor(widget);
        sheet.add(caption, "gaptop " + gap(8));
        if (!(widget instanceof JTextField)) {
            widget.setFont(Theme.font(Theme.Weight.REGULAR, Theme.LARGE));
            sheet.add(widget, "h 44:52:52");
        }
    }

    /** The one thing to do and the way back, side by side, last. */
    public void acts(KeyButton primary, KeyButton back) {
        sheet.add(primary, "split 2, growx, pushx, h 44:60:60, gaptop " + gap(16));
        sheet.add(back, "h 44:60:60, gaptop " + gap(16));
    }

    /** Anything else, as wide as the sheet. */
    public void row(Component component, String constraints) {
        sheet.add(component, constraints);
    }

    public Notice notice() {
        return notice;
    }
}

package id.gerai.terminal.window.device;

import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.paper.PaperImage;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import java.util.List;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** What the customer reads from a metre away: the goods, the total, what to scan, the change. */
final class CustomerPanel extends JPanel {
    /** Lines that fit beside a large total; the newest are shown. */
    private static final int LINES_SHOWN = 7;

    private static final int HUGE = 96;
    private static final int NAME = 26;
    private static final int QR_DOTS = 360;

    CustomerPanel() {
        super(new MigLayout("insets 40, fill, wrap 1, hidemode 3", "[grow, fill]"));
        setBackground(Theme.color("canvas"));
    }

    /** Shows a screen in place of the last one. */
    void show(CustomerScreen screen) {
        removeAll();
        switch (screen) {
            case CustomerScreen.Welcome it -> greeting(Texts.of("customer.welcome"), it.outlet());
            case CustomerScreen.Ringing it -> ringing(it);
            case CustomerScreen.Qris it -> qris(it);
            case CustomerScreen.Change it -> change(it);
            case CustomerScreen.Thanks it ->
                    greeting(
                            Texts.of("customer.thanks"),
                            Texts.of("customer.paid-total", it.total()));
        }
        revalidate();
        repaint();
    }

    private void greeting(String large, String small) {
        add(centred(text(large, Weight.BOLD, 64, "ink")), "gaptop push");
        add(centred(text(small, Weight.REGULAR, 30, "ink2")), "gapbottom push");
    }

    private void ringing(CustomerScreen.Ringing it) {
        JPanel lines = sheet();
        int count = it.lines().size();
        List<CustomerScreen.Line> shown =
                it.lines().subList(Math.max(0, count - LINES_SHOWN), count);
        if (shown.size() < count) {
            lines.add(
                    text(
                            Texts.of("customer.more", count - shown.size()),
                            Weight.REGULAR,
                            Theme.MEDIUM,
                            "ink2"),
                    "span 3, wrap");
        }
        for (int i = 0; i < shown.size(); i++) {
            boolean newest = i == shown.size() - 1;
            Weight weight = newest ? Weight.SEMIBOLD : Weight.REGULAR;
            CustomerScreen.Line line = shown.get(i);
            lines.add(text(line.name(), weight, NAME, "ink"), "growx, pushx, wmin 0");
            lines.add(text(line.quantity(), weight, Theme.LARGE, "ink2"), "alignx right");
            lines.add(text(line.amount(), weight, NAME, "ink"), "alignx right, wrap");
        }
        add(lines, "grow, push");
        add(sum(Texts.of("customer.total"), it.total(), "ink"), "growx");
    }

    private void qris(CustomerScreen.Qris it) {
        add(centred(text(Texts.of("customer.qris"), Weight.SEMIBOLD, 30, "ink")));
        if (it.payload().isEmpty()) {
            add(
                    centred(text(Texts.of("customer.qris-printed"), Weight.REGULAR, 24, "ink2")),
                    "push");
        } else {
            add(new QrPicture(PaperImage.qr(it.payload()), QR_DOTS), "alignx center, grow, push");
        }
        add(sum(Texts.of("customer.total"), it.amount(), "ink"), "growx");
    }

    private void change(CustomerScreen.Change it) {
        JPanel sums = sheet();
        sums.add(text(Texts.of("customer.total"), Weight.REGULAR, NAME, "ink2"), "pushx, growx");
        sums.add(text(it.total(), Weight.REGULAR, NAME, "ink"), "alignx right, wrap");
        sums.add(text(Texts.of("customer.paid"), Weight.REGULAR, NAME, "ink2"), "pushx, growx");
        sums.add(text(it.paid(), Weight.REGULAR, NAME, "ink"), "alignx right, wrap");
        add(sums, "growx, gaptop push");
        add(sum(Texts.of("customer.change"), it.change(), "primary"), "growx, gapbottom push");
        add(centred(text(Texts.of("customer.thanks"), Weight.SEMIBOLD, 30, "ink2")));
    }

    private static JPanel sheet() {
        JPanel sheet = new JPanel(new MigLayout("insets 24, gapy 12, gapx 24, fillx"));
        sheet.setBackground(Theme.color("surface"));
        sheet.setBorder(BorderFactory.createLineBorder(Theme.color("line")));
        return sheet;
    }

    private static JPanel sum(String label, String value, String color) {
        JPanel panel = new JPanel(new MigLayout("insets 16 24 0 24, fillx", "[]push[]"));
        panel.setOpaque(false);
        panel.add(text(label, Weight.SEMIBOLD, 40, "ink2"), "aligny baseline");
        JLabel figure = text(value, Weight.BOLD, HUGE, color);
        figure.setName("customer-figure");
        panel.add(figure, "aligny baseline");
        return panel;
    }

    private static JComponent centred(JLabel label) {
        label.setHorizontalAlignment(JLabel.CENTER);
        return label;
    }

    private static JLabel text(String text, Weight weight, int size, String color) {
        return Labels.of(text, weight, size, color);
    }
}

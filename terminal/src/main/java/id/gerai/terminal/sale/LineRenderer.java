package id.gerai.terminal.sale;

import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** One line of the ticket: what, a note under it, how much, for how much. */
final class LineRenderer extends JPanel implements ListCellRenderer<SaleLine> {
    private static final int MARK = 4;

    private final Function<SaleLine, Optional<String>> notes;
    private final JLabel name = Labels.text(" ");
    private final JLabel note = Labels.of(" ", Weight.REGULAR, Theme.TINY, "ink3");
    private final JLabel quantity = Labels.quiet(" ");
    private final JLabel amount = Labels.figure(" ", Theme.MEDIUM);

    LineRenderer(Function<SaleLine, Optional<String>> notes) {
        super(
                new MigLayout(
                        "insets 7 12 7 16, wrap 3, gapy 0",
                        "[grow, fill, 0:0:]16[right]16[96!, right]"));
        this.notes = notes;
        add(name, "wmin 0");
        add(quantity);
        add(amount);
        add(note, "span 3, wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends SaleLine> list,
            SaleLine line,
            int index,
            boolean selected,
            boolean focused) {
        name.setText(line.name());
        note.setText(noteOf(line));
        quantity.setText(line.quantity() + " " + line.unit());
        amount.setText(line.amount().plus(line.detail().ticketDiscount()).digits());
        setBackground(Theme.color(selected ? "sunken" : "surface"));
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.color("sunken")),
                        BorderFactory.createMatteBorder(
                                0,
                                Theme.px(MARK),
                                0,
                                0,
                                Theme.color(selected ? "primary" : "surface"))));
        return this;
    }

    private String noteOf(SaleLine line) {
        List<String> parts = new ArrayList<>();
        parts.add(Texts.of("sale.each", line.unitPrice().digits(), line.unit()));
        LineDetail detail = line.detail();
        if (detail.basis() != PriceBasis.GENERAL && detail.basis() != PriceBasis.MEMBER) {
            parts.add(Texts.of("basis." + detail.basis()));
        } else if (line.saving().isPositive()) {
            parts.add(Texts.of("sale.general-price", line.generalPrice().digits()));
        }
        if (detail.measure() != Measure.COUNTED) {
            parts.add(Texts.of("measure." + detail.measure()));
        }
        if (detail.discount().isPositive()) {
            parts.add(Texts.of("sale.line-discount", detail.discount().digits()));
        }
        notes.apply(line).ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}

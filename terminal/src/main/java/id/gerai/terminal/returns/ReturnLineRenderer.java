package id.gerai.terminal.returns;

import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import java.awt.Component;
import java.util.Map;

import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;

/** One line of a sold ticket: what, how much of it comes back, of how much. */
final class ReturnLineRenderer extends JPanel implements ListCellRenderer<Returnable.Line> {
    private final Map<Integer, Quantity> chosen;
    private final JLabel name = Labels.text(" ");
    private final JLabel note = Labels.of(" ", Weight.REGULAR, Theme.TINY, "ink3");
    private final JLabel quantity = Labels.strong(" ");

    /**
     * @param chosen what comes back, by the number of its line; read whenever a line is drawn
     */
    ReturnLineRenderer(Map<Integer, Quantity> chosen) {
        super(new MigLayout("insets 7 12 7 12, wrap 2, gapy 0", "[grow, fill, 0:0:]16[right]"));
        this.chosen = chosen;
        add(name, "wmin 0");
        add(quantity, "spany 2");
        add(note, "wmin 0");
    }

    @Override
    public Component getListCellRendererComponent(
            JList<? extends Returnable.Line> list,
            Returnable.Line line,
            int index,
            boolean selected,
            boolean focused) {
        Quantity now = chosen.getOrDefault(line.number(), Quantity.ZERO);
        name.setText(line.line().name());
        String sold = line.line().quantity() + " " + line.line().unit();
        note.setText(Texts.of("return.line", sold, line.line().amount(), line.returned()));
        quantity.setText(now.isPositive() ? now + " " + line.line().unit() : "–");
        setBackground(Theme.color(selected ? "sunken" : "surface"));
        return this;
    }
}

package id.gerai.terminal.member;

import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListCellRenderer;

/** Chooses a member by number, name or phone. */
public final class MemberView extends JPanel {
    private final MemberViewModel model;
    private final JTextField find = new JTextField();
    private final DefaultListModel<MemberChanged> found = new DefaultListModel<>();
    private final JList<MemberChanged> list = new JList<>(found);
    private final Consumer<Optional<MemberChanged>> chosen;

    /**
     * @param chosen takes the member, or nobody
     * @param newcomer goes on with somebody who is not among them yet
     * @param back goes back without a choice
     */
    public MemberView(
            MemberViewModel model,
            Consumer<Optional<MemberChanged>> chosen,
            Runnable newcomer,
            Runnable back) {
        super(new MigLayout("insets 16, wrap 1, gapy 12", "[grow, fill]", "[][56!][grow, fill][]"));
        this.model = model;
        this.chosen = chosen;
        add(Labels.title(Texts.of("member.title")));
        find.setName("find-member");
        find.setFont(Theme.font(Weight.REGULAR, Theme.LARGE));
        find.putClientProperty("JTextField.placeholderText", Texts.of("member.find"));
        add(find, "h 44:56:56");
        list.setCellRenderer(new MemberRenderer());
        list.setFocusable(false);
        add(new JScrollPane(list), "hmin 0");
        add(
                KeyButton.primary(Texts.of("member.choose"), "Enter", this::choose),
                "h 44:60:60, growx");
        add(
                KeyButton.plain(Texts.of("member.new"), "F5", newcomer),
                "split 3, h 44:52:52, growx, wmin 0");
        add(
                KeyButton.plain(
                        Texts.of("member.nobody"), "F4", () -> chosen.accept(Optional.empty())),
                "h 44:52:52, growx, wmin 0");
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44:52:52, wmin 0");
        Keys.bind(this, "F5", newcomer);
        bindKeys(back);
    }

    /** Ready to type. */
    public void begin() {
        find.setText("");
        search();
        find.requestFocusInWindow();
    }

    private void bindKeys(Runnable back) {
        Keys.bindFocused(find, "ENTER", this::choose);
        Keys.bindFocused(find, "DOWN", () -> move(1));
        Keys.bindFocused(find, "UP", () -> move(-1));
        Keys.bind(this, "ESCAPE", back);
        Keys.bind(this, "F4", () -> chosen.accept(Optional.empty()));
        list.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mouseClicked(MouseEvent e) {
                        choose();
                    }
                });
        Typing.listen(find, this::search);
    }

    private void search() {
        found.clear();
        model.find(find.getText()).forEach(found::addElement);
        list.setSelectedIndex(0);
    }

    private void move(int step) {
        int index = Math.clamp(list.getSelectedIndex() + step, 0, Math.max(0, found.size() - 1));
        list.setSelectedIndex(index);
        list.ensureIndexIsVisible(index);
    }

    private void choose() {
        MemberChanged member = list.getSelectedValue();
        if (member != null) {
            chosen.accept(Optional.of(member));
        }
    }

    private final class MemberRenderer extends JPanel implements ListCellRenderer<MemberChanged> {
        private final JLabel number = Labels.strong(" ");
        private final JLabel name = Labels.of(" ", Weight.REGULAR, Theme.MEDIUM, "ink");
        private final JLabel purchases = Labels.quiet(" ");

        MemberRenderer() {
            super(new MigLayout("insets 12 16 12 16", "[64!][grow, fill, 0:0:][right]"));
            add(number);
            add(name, "wmin 0");
            add(purchases);
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends MemberChanged> of,
                MemberChanged member,
                int index,
                boolean selected,
                boolean focused) {
            number.setText(member.number());
            name.setText(member.name());
            purchases.setText(Texts.of("sale.purchases", model.purchasesThisYear(member)));
            setBackground(Theme.color(selected ? "primarySoft" : "surface"));
            return this;
        }
    }
}

package id.gerai.terminal.sale;

import id.gerai.ledger.product.Product;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Chip;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.AbstractButton;
import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.JToggleButton;

/** The left of the sale screen: the field that takes scans, codes and names, and the keys. */
public final class SaleView extends JPanel {
    private static final int SEARCH_FROM_LETTERS = 2;

    private final SaleViewModel model;
    private final QuickKeys quickKeys;
    private final Acts acts;
    private final JTextField find = new JTextField();
    private final Notice notice = new Notice();
    private final JPanel tabs = new JPanel(new MigLayout("insets 0, gap 4"));
    private final ButtonGroup tabGroup = new ButtonGroup();
    private final KeyGrid grid = new KeyGrid();
    private List<Product> shown = List.of();
    private List<ProductKey> keys = List.of();
    private int marked;
    private Runnable showTab = () -> {};
    private boolean memberPrices;

    /**
     * What this screen asks others to do.
     *
     * @param unknown looks further for a code that is not known here
     * @param remove takes the line in hand off, once there is a reason
     * @param fewer asks why there are to be fewer of the line in hand
     * @param scale what weighs loose goods
     */
    public record Acts(Consumer<String> unknown, Runnable remove, Runnable fewer, Scale scale) {}

    /** The scale beside the till. */
    public interface Scale {
        /** What to do with goods that wait for their weight; empty where there is no scale. */
        Optional<String> sentence(Product product);

        /** The same weight as before is meant. */
        void takeSame();
    }

    public SaleView(SaleViewModel model, QuickKeys quickKeys, Acts acts) {
        super(new MigLayout("insets 16, wrap 1, gapy 12, hidemode 3, fillx", "[grow, fill, 0:0:]"));
        this.model = model;
        this.quickKeys = quickKeys;
        this.acts = acts;
        find.setName("find");
        find.setFont(Theme.font(Weight.REGULAR, Theme.LARGE));
        find.putClientProperty("JTextField.placeholderText", Texts.of("sale.find"));
        find.putClientProperty("JTextField.showClearButton", true);
        find.getAccessibleContext().setAccessibleName(Texts.of("sale.find"));
        find.putClientProperty("JTextField.trailingComponent", hint());
        add(find, "h 56!");
        add(notice);
        add(tabRow(), "h 46!");
        JScrollPane scroll = new JScrollPane(grid);
        scroll.getViewport().setBackground(Theme.color("canvas"));
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        add(scroll, "push, grow, hmin 0");
        bindKeys();
        model.changed().listen(this::pricesMayDiffer);
    }

    /** More categories than fit are reached by wheel, or by PgUp and PgDn. */
    private JPanel tabRow() {
        JScrollPane scroll = new JScrollPane(tabs);
        scroll.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_NEVER);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        Chip further = Chip.key("PgDn");
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8, hidemode 3", "[grow, fill][]"));
        row.add(scroll, "wmin 0, h 46!");
        row.add(further, "aligny center");
        row.addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentResized(ComponentEvent e) {
                        further.setVisible(tabs.getPreferredSize().width > row.getWidth());
                    }
                });
        tabs.setName("categories");
        return row;
    }

    private void moveTab(int step) {
        List<AbstractButton> all = Collections.list(tabGroup.getElements());
        int now = 0;
        while (now < all.size() && !all.get(now).isSelected()) {
            now++;
        }
        if (!all.isEmpty()) {
            AbstractButton next = all.get(Math.floorMod(now + step, all.size()));
            next.doClick();
            tabs.scrollRectToVisible(next.getBounds());
        }
    }

    private static JPanel hint() {
        JPanel panel = new JPanel(new MigLayout("insets 0 0 0 12, gap 8", "", "[grow, center]"));
        panel.setOpaque(false);
        // How to say how many: typed before the code.
        panel.add(Chip.key("3*"));
        panel.add(Chip.key("F2"));
        return panel;
    }

    /** Takes over the catalogue as it is now. */
    public void refresh() {
        tabs.removeAll();
        Collections.list(tabGroup.getElements()).forEach(tabGroup::remove);
        addTab(Texts.of("sale.often"), quickKeys::often).doClick();
        quickKeys.pages().forEach(page -> addTab(page.name(), page::products));
        tabs.revalidate();
        tabs.repaint();
        if (quickKeys.pages().isEmpty()) {
            notice.hint(Texts.of("sale.no-products"));
        }
    }

    /** Ready for the next scan. */
    public void focusFind() {
        find.requestFocusInWindow();
        find.selectAll();
    }

    /**
     * Takes a scan that did not come through the field; a quantity typed there before counts.
     *
     * @return empty where it went well
     */
    public Optional<SaleRefusal> scanned(String code) {
        String typed = find.getText().strip();
        String times = typed.endsWith("*") ? typed : "";
        find.setText("");
        Optional<SaleRefusal> refusal = model.scan(times + code);
        tell(code, refusal);
        return refusal;
    }

    /** Begins to type a quantity for the line in hand. */
    public void beginQuantity() {
        notice.hint(Texts.of("sale.quantity-how"));
        focusFind();
    }

    /** Shows why something else on this screen was refused. */
    public void refuse(String text) {
        notice.refuse(text);
    }

    /** Shows something to know. */
    public void hint(String text) {
        notice.hint(text);
    }

    /** There is nothing more to say. */
    public void clearNotice() {
        notice.clear();
    }

    /** Asks for the weight of what waits for it; says so again until it is there. */
    public void askWeight() {
        model.weighing()
                .ifPresent(
                        product ->
                                notice.hint(
                                        acts.scale()
                                                .sentence(product)
                                                .orElseGet(() -> typeWeight(product))));
    }

    private static String typeWeight(Product product) {
        return Texts.of("sale.weight-how", product.name(), product.unit());
    }

    private void bindKeys() {
        Keys.bindFocused(find, "ENTER", this::enter);
        Keys.bindFocused(find, "DOWN", () -> move(1));
        Keys.bindFocused(find, "UP", () -> move(-1));
        Keys.bindFocused(find, "PAGE_DOWN", () -> moveTab(1));
        Keys.bindFocused(find, "PAGE_UP", () -> moveTab(-1));
        Keys.bind(this, "F2", this::focusFind);
        Keys.bindFocused(find, "ESCAPE", this::giveUp);
        Typing.listen(find, this::typed);
        find.addKeyListener(new DeleteOnEmpty(find, acts.remove()));
    }

    private JToggleButton addTab(
            String title, java.util.function.Supplier<List<Product>> products) {
        JToggleButton tab = new JToggleButton(title);
        tab.setFont(Theme.font(Weight.SEMIBOLD, Theme.TEXT));
        tab.setFocusable(false);
        tab.putClientProperty("FlatLaf.style", "arc: 999; borderWidth: 0");
        tab.addActionListener(
                _ -> {
                    showTab = () -> show(products.get());
                    find.setText("");
                    showTab.run();
                });
        tabGroup.add(tab);
        tabs.add(tab, "h 44!");
        return tab;
    }

    /** Empties the field, then gives up weighing. */
    private void giveUp() {
        if (find.getText().isEmpty()) {
            model.cancelWeighing();
        }
        find.setText("");
        notice.clear();
    }

    private void typed() {
        notice.clear();
        String text = find.getText().strip();
        String words = text.substring(text.lastIndexOf('*') + 1).strip();
        boolean searching =
                words.chars().filter(Character::isLetter).count() >= SEARCH_FROM_LETTERS;
        if (searching) {
            show(quickKeys.search(words));
            mark(0);
        } else if (marked >= 0) {
            showTab.run();
        }
    }

    private void enter() {
        String text = find.getText().strip();
        if (text.isEmpty()) {
            if (model.weighing().isPresent()) {
                acts.scale().takeSame();
                notice.clear();
                askWeight();
            }
            return;
        }
        Optional<SaleRefusal> refusal = model.scan(text);
        boolean aName = refusal.equals(Optional.of(SaleRefusal.CODE_NOT_KNOWN));
        if (aName && marked >= 0 && marked < shown.size()) {
            int times = text.lastIndexOf('*');
            String code = shown.get(marked).code();
            refusal = model.scan(text.substring(0, times + 1) + code);
        }
        if (refusal.isEmpty()) {
            find.setText("");
        } else {
            find.selectAll();
        }
        tell(text.substring(text.lastIndexOf('*') + 1).strip(), refusal);
    }

    /** Among what was found; with nothing typed, among the lines of the ticket. */
    private void move(int step) {
        if (marked >= 0) {
            mark(Math.clamp(marked + step, 0, Math.max(0, shown.size() - 1)));
        } else {
            model.select(model.selected() + step);
        }
    }

    private void mark(int index) {
        marked = index;
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).setMarked(i == index);
        }
        grid.repaint();
    }

    private void show(List<Product> products) {
        shown = products;
        marked = -1;
        List<ProductKey> fresh = new ArrayList<>();
        for (Product product : products) {
            ProductKey key =
                    new ProductKey(
                            product,
                            quickKeys.price(product, model.basket().priceLevel()),
                            quickKeys.keyNote(product));
            key.addActionListener(_ -> press(product));
            fresh.add(key);
        }
        keys = fresh;
        grid.show(keys);
    }

    private void press(Product product) {
        String text = find.getText().strip();
        if (text.endsWith("*")) {
            find.setText("");
            tell(product.code(), model.scan(text + product.code()));
        } else {
            tell(product.code(), model.add(product));
        }
        focusFind();
    }

    private void pricesMayDiffer() {
        if (memberPrices != model.member().isPresent()) {
            memberPrices = model.member().isPresent();
            showTab.run();
        }
    }

    private void tell(String code, Optional<SaleRefusal> refusal) {
        if (refusal.equals(Optional.of(SaleRefusal.CODE_NOT_KNOWN))) {
            acts.unknown().accept(code);
        } else if (refusal.equals(Optional.of(SaleRefusal.FEWER_NEEDS_A_REASON))) {
            find.setText("");
            acts.fewer().run();
        } else if (refusal.isPresent()) {
            notice.refuse(Texts.of(refusal.get()));
        } else {
            notice.clear();
            askWeight();
        }
    }
}

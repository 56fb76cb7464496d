package id.gerai.terminal.window;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;

/**
 * What is not done for every customer, in groups, each act under a key of its own. What cannot be
 * done now stays where it is and says why.
 */
final class MenuView extends JPanel {
    private static final String KEYS = "123456789abcdefghijklm";

    private final JPanel sheet =
            new JPanel(
                    new MigLayout(
                            "insets 3 24 3 24, gap 20 0:8:8, hidemode 3",
                            "[196:240:280, fill][196:240:280, fill]"
                                    + "[196:240:280, fill][196:240:280, fill]"));
    private final Notice notice = new Notice();
    private final Map<MenuGroup, JPanel> groups = new EnumMap<>(MenuGroup.class);
    private final List<Item> items = new ArrayList<>();

    /** An act as it is shown. */
    private record Item(KeyButton button, JLabel why, Supplier<Optional<String>> whyNot) {
        void refresh() {
            Optional<String> reason = whyNot.get();
            button.setEnabled(reason.isEmpty());
            why.setVisible(reason.isPresent());
            why.setText(reason.orElse(" "));
            why.setToolTipText(reason.orElse(null));
        }
    }

    MenuView(Runnable back) {
        super(new MigLayout("insets 0, fill", "[center]", "[center]"));
        sheet.setBackground(Theme.color("surface"));
        sheet.setBorder(BorderFactory.createLineBorder(Theme.color("line")));
        sheet.add(Labels.title(Texts.of("menu.title")), "cell 0 0 3 1");
        sheet.add(
                KeyButton.plain(Texts.of("back"), "Esc", back),
                "cell 3 0, h 44!, alignx right, growx 0");
        sheet.add(notice, "cell 0 1 4 1, growx");
        for (MenuGroup group : MenuGroup.values()) {
            JPanel column =
                    new JPanel(
                            new MigLayout(
                                    "insets 0, wrap 1, gapy 0:6:6, hidemode 3", "[grow, fill]"));
            column.setOpaque(false);
            column.add(
                    Labels.of(
                            Texts.of("menu.group." + group),
                            Theme.Weight.SEMIBOLD,
                            Theme.SMALL,
                            "ink2"));
            groups.put(group, column);
            sheet.add(column, place(group) + ", aligny top, hmin 0");
        }
        add(sheet, "hmin 0");
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }

    /** The machine's own acts are the most and stand in a column of their own. */
    private static String place(MenuGroup group) {
        return switch (group) {
            case MEMBERS -> "cell 0 2";
            case CONSIGNMENT -> "cell 1 2";
            case CASH -> "cell 2 2";
            case SHIFT -> "cell 0 3";
            case PAPER -> "cell 1 3";
            case MACHINE -> "cell 3 2 1 2";
        };
    }

    /** Adds an act that can always be done. */
    void add(MenuGroup group, String label, Runnable act) {
        add(group, label, Optional::empty, act);
    }

    /**
     * Adds an act under the next key.
     *
     * @param whyNot why it cannot be done now; empty where it can
     */
    void add(MenuGroup group, String label, Supplier<Optional<String>> whyNot, Runnable act) {
        String key = KEYS.substring(items.size(), items.size() + 1);
        Runnable guarded = () -> whyNot.get().ifPresentOrElse(notice::refuse, act);
        KeyButton button = KeyButton.plain(label, key.toUpperCase(Locale.ROOT), guarded);
        JLabel why = Labels.small(" ");
        JPanel column = groups.get(group);
        column.add(button, "h 44!, wmin 0");
        column.add(why, "wmin 0");
        items.add(new Item(button, why, whyNot));
        // When typed, not when pressed: else the digit would fall into the next screen's field.
        Keys.bind(this, "typed " + key, guarded);
    }

    /** Ready for a key. */
    void begin() {
        notice.clear();
        items.forEach(Item::refresh);
        requestFocusInWindow();
    }

    /** Says why something did not happen. */
    void refuse(String why) {
        notice.refuse(why);
    }
}

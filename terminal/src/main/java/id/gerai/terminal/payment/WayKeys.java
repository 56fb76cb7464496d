package id.gerai.terminal.payment;

import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javax.swing.JComponent;
import javax.swing.JPanel;

/** The ways to pay side by side, each under a key: F6 to F11, then the same with Shift. */
final class WayKeys extends JPanel {
    /** F10 is the menu and F12 takes the money. */
    private static final List<String> KEYS =
            List.of(
                    "F6",
                    "F7",
                    "F8",
                    "F9",
                    "F11",
                    "shift F6",
                    "shift F7",
                    "shift F8",
                    "shift F9",
                    "shift F11");

    private static final int NARROW = 680;

    private final Consumer<Way> chosen;
    private final List<KeyToggle> toggles = new ArrayList<>();
    private List<Way> ways = List.of();

    /**
     * @param chosen is told of the way whose key was pressed
     */
    WayKeys(Consumer<Way> chosen) {
        super(new MigLayout());
        this.chosen = chosen;
        setOpaque(false);
        addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentResized(ComponentEvent e) {
                        arrange();
                    }
                });
    }

    /** Lets the keys work wherever the focus is on this screen. */
    void bindTo(JComponent screen) {
        for (int i = 0; i < KEYS.size(); i++) {
            int index = i;
            Keys.bind(screen, KEYS.get(i), () -> press(index));
        }
    }

    /** Offers these ways, as many as there are keys. */
    void offer(List<Way> offered) {
        ways = offered.subList(0, Math.min(offered.size(), KEYS.size()));
        toggles.clear();
        for (Way way : ways) {
            String key = KEYS.get(toggles.size()).replace("shift", "Shift");
            KeyToggle toggle = new KeyToggle(way.label(), key, () -> chosen.accept(way));
            toggle.setName("way-" + way.type().name());
            toggles.add(toggle);
        }
        KeyToggle.group(toggles);
        arrange();
    }

    /** Three to a row where four would cut their keys off. */
    private void arrange() {
        int columns = getWidth() > 0 && getWidth() < Theme.px(NARROW) ? 3 : 4;
        String column = "[grow, fill, 0:0:, sg]";
        removeAll();
        setLayout(new MigLayout("insets 0, gap 6, wrap " + columns, column.repeat(columns)));
        toggles.forEach(toggle -> add(toggle, "h 44:46:46, wmin 0"));
        revalidate();
        repaint();
    }

    /** Shows which way is meant. */
    void show(Way way) {
        int index = ways.indexOf(way);
        if (index >= 0) {
            toggles.get(index).setSelected(true);
        }
    }

    private void press(int index) {
        if (index < ways.size()) {
            chosen.accept(ways.get(index));
        }
    }
}

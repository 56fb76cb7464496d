package id.gerai.terminal.access;

import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.swing.BorderFactory;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.SwingConstants;
import javax.swing.SwingUtilities;

/** Asks who is there: a name by its number key or a touch, then the PIN. */
public final class LoginView extends JPanel {
    private static final int NAMES_MAX = 9;

    private final CashierLogin login;
    private final Runnable entered;
    private final JPanel sheet =
            new JPanel(
                    new MigLayout(
                            "insets 24 32 24 32, wrap 2, gap 24 8, hidemode 3",
                            "[280!, fill][300!, fill]",
                            "[][][top]"));
    private final JPanel names =
            new JPanel(new MigLayout("insets 0, wrap 1, gapy 8", "[grow, fill]"));
    private final JPasswordField pin = new JPasswordField();
    private final Notice notice = new Notice();
    private final List<NameKey> keys = new ArrayList<>();
    private Optional<UUID> chosen = Optional.empty();
    private boolean asking;
    private boolean nobodyYet;

    /**
     * @param entered runs on the window's thread once somebody is in
     */
    public LoginView(CashierLogin login, Runnable entered) {
        super(new MigLayout("insets 0, fill", "[center]", "[center]"));
        this.login = login;
        this.entered = entered;
        sheet.setBackground(Theme.color("surface"));
        sheet.setBorder(BorderFactory.createLineBorder(Theme.color("line")));
        names.setOpaque(false);
        pin.setName("pin");
        pin.setFont(Theme.font(Theme.Weight.BOLD, Theme.HUGE));
        pin.setHorizontalAlignment(SwingConstants.CENTER);
        sheet.add(Labels.title(Texts.of("login.title")), "span 2");
        sheet.add(Labels.quiet(Texts.of("login.explanation")), "span 2, gapbottom 8");
        sheet.add(names);
        sheet.add(pad());
        add(sheet, "hmin 0");
        Keys.bindFocused(pin, "ENTER", this::logIn);
        Keys.bindFocused(pin, "UP", () -> move(-1));
        Keys.bindFocused(pin, "DOWN", () -> move(1));
        for (int i = 0; i < NAMES_MAX; i++) {
            int index = i;
            Keys.bind(this, "F" + (i + 1), () -> choose(index));
        }
    }

    /** Shows who may work here, with whoever works now in front. */
    public void begin(Optional<UUID> working) {
        notice.clear();
        pin.setText("");
        chosen = chosen.or(() -> working);
        refresh();
        pin.requestFocusInWindow();
    }

    /** Takes over who may work here now, without disturbing what is typed. */
    public void refresh() {
        List<CashierChanged> people = login.cashiers();
        names.removeAll();
        keys.clear();
        for (CashierChanged person : people.stream().limit(NAMES_MAX).toList()) {
            NameKey key = new NameKey(person, "F" + (keys.size() + 1), () -> choose(person.id()));
            keys.add(key);
            names.add(key, "h 44:52:52");
        }
        if (people.isEmpty()) {
            notice.hint(Texts.of("login.nobody"));
        } else if (nobodyYet) {
            notice.clear();
        }
        nobodyYet = people.isEmpty();
        if (chosen.isEmpty() && !people.isEmpty()) {
            chosen = Optional.of(people.getFirst().id());
        }
        mark();
        names.revalidate();
        names.repaint();
    }

    private JPanel pad() {
        JPanel pad =
                new JPanel(
                        new MigLayout(
                                "insets 0, wrap 3, gap 8, hidemode 3",
                                "[grow, fill, 0:0:, sg][grow, fill, 0:0:, sg][grow, fill, 0:0:,"
                                        + " sg]"));
        pad.setOpaque(false);
        pad.add(Labels.small(Texts.of("login.pin")), "span 3");
        pad.add(pin, "span 3, growx, wmin 0, h 44:60:60");
        pad.add(notice, "span 3, growx, wmin 0");
        for (String digit : List.of("1", "2", "3", "4", "5", "6", "7", "8", "9")) {
            pad.add(KeyButton.plain(digit, "", () -> type(digit)), "wmin 0, h 44:56:56");
        }
        pad.add(KeyButton.plain(Texts.of("login.erase"), "", this::erase), "wmin 0, h 44:56:56");
        pad.add(KeyButton.plain("0", "", () -> type("0")), "wmin 0, h 44:56:56");
        pad.add(KeyButton.primary(Texts.of("login.enter"), "", this::logIn), "wmin 0, h 44:56:56");
        return pad;
    }

    private void type(String digit) {
        pin.setText(new String(pin.getPassword()) + digit);
        pin.requestFocusInWindow();
    }

    private void erase() {
        pin.setText("");
        pin.requestFocusInWindow();
    }

    private void choose(int index) {
        if (index < keys.size()) {
            choose(keys.get(index).person().id());
        }
    }

    private void choose(UUID person) {
        chosen = Optional.of(person);
        notice.clear();
        mark();
        pin.setText("");
        pin.requestFocusInWindow();
    }

    private void move(int step) {
        for (int i = 0; i < keys.size(); i++) {
            if (chosen.equals(Optional.of(keys.get(i).person().id()))) {
                choose(Math.clamp(i + step, 0, keys.size() - 1));
                return;
            }
        }
    }

    private void mark() {
        keys.forEach(key -> key.setChosen(chosen.equals(Optional.of(key.person().id()))));
    }

    private void logIn() {
        Optional<CashierChanged> person =
                login.cashiers().stream()
                        .filter(it -> chosen.equals(Optional.of(it.id())))
                        .findFirst();
        if (person.isEmpty()) {
            notice.refuse(Texts.of(LoginRefusal.CASHIER_NOT_CHOSEN));
            return;
        }
        String typed = new String(pin.getPassword());
        if (asking || typed.isEmpty()) {
            return;
        }
        asking = true;
        pin.setText("");
        Thread.ofVirtual()
                .start(
                        () -> {
                            Optional<LoginRefusal> refusal = login.logIn(person.get(), typed);
                            SwingUtilities.invokeLater(() -> answered(refusal));
                        });
    }

    private void answered(Optional<LoginRefusal> refusal) {
        asking = false;
        refusal.ifPresentOrElse(
                it -> {
                    notice.refuse(Texts.of(it));
                    pin.requestFocusInWindow();
                },
                () -> {
                    chosen = Optional.empty();
                    entered.run();
                });
    }
}

package id.gerai.terminal.window;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.access.CashierLogin;
import id.gerai.terminal.access.IdleLock;
import id.gerai.terminal.access.LoginView;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.receipt.PrintTrouble;
import id.gerai.terminal.shift.CloseShiftView;
import id.gerai.terminal.shift.OpenShiftView;
import id.gerai.terminal.shift.OverdueShiftView;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Sounds;
import id.gerai.terminal.window.device.CustomerScreens;
import id.gerai.terminal.window.device.DevicePage;
import id.gerai.terminal.window.device.PrintTroublePanel;
import id.gerai.terminal.window.device.ReceiptOnScreen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** The one window of the till. Made and used on Swing's event thread. */
public final class TillWindow {
    private static final Logger LOG = LoggerFactory.getLogger(TillWindow.class);
    private static final Dimension SMALLEST = new Dimension(1024, 700);
    private static final String LOGIN = "login";
    private static final String OPEN_SHIFT = "open-shift";
    private static final String OVERDUE = "overdue";
    private static final String COUNTER = "counter";
    private static final String MENU = "menu";
    private static final String DEVICES = "devices";
    private static final String PREVIEW = "preview";
    private static final String CLOSE_SHIFT = "close-shift";

    private final JFrame frame = new JFrame("Gerai");
    private final Store store;
    private final Function<Till, Devices> connect;
    private final CardLayout cards = new CardLayout();
    private final JPanel screens = new JPanel(cards);
    private Till till;
    private HeaderBar header;
    private CounterView counter;
    private CashierLogin login;
    private LoginView loginView;
    private IdleLock idle;
    private OpenShiftView openShift;
    private OverdueShiftView overdue;
    private boolean overdueAccepted;
    private Optional<Rupiah> handedOver = Optional.empty();
    private CloseShiftView closeShift;
    private MenuScreens menu;
    private DevicePage devicePage;
    private ReceiptOnScreen preview;

    /**
     * @param connect connects to the devices, once the till is enrolled
     */
    public TillWindow(Store store, Function<Till, Devices> connect) {
        this.store = store;
        this.connect = connect;
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.setMinimumSize(SMALLEST);
    }

    /** Shows the window: enrolment on a new till, the open shift's counter on any other. */
    public JFrame show(Dimension size) {
        Identity.of(store).ifPresentOrElse(this::work, this::enrol);
        frame.setSize(size);
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        if (till != null) {
            arrive();
        }
        return frame;
    }

    /** The till behind the window; null before enrolment. */
    public Till till() {
        return till;
    }

    private void enrol() {
        frame.setContentPane(
                new EnrolView(
                        store,
                        identity -> {
                            work(identity);
                            frame.revalidate();
                            arrive();
                        }));
    }

    private void work(Identity identity) {
        till = new Till(store, identity, TillOptions.atTheCounter());
        Devices devices = connect.apply(till);
        header = new HeaderBar(till, this::showMenu);
        counter = new CounterView(till, devices);
        login = new CashierLogin(till.desk(), till.pins());
        loginView = new LoginView(login, this::arrive);
        openShift = new OpenShiftView(till.desk(), this::arrive, this::lock);
        overdue =
                new OverdueShiftView(
                        till.desk(), this::beginClosing, this::acceptOverdue, this::lock);
        closeShift = new CloseShiftView(till.desk(), this::arrive, this::shiftClosed);
        menu = menu(devices);
        screens.add(loginView, LOGIN);
        devicePage = new DevicePage(till, devices, TillOptions.NARROW_PAPER_COLUMNS, this::arrive);
        preview = new ReceiptOnScreen(this::arrive);
        screens.add(openShift, OPEN_SHIFT);
        screens.add(overdue, OVERDUE);
        screens.add(counter, COUNTER);
        screens.add(menu, MENU);
        screens.add(closeShift, CLOSE_SHIFT);
        screens.add(devicePage, DEVICES);
        screens.add(preview, PREVIEW);
        StatusStrip strip = new StatusStrip(till, devices, this::showDevices);
        JPanel content = new JPanel(new BorderLayout());
        content.add(header, BorderLayout.NORTH);
        content.add(screens, BorderLayout.CENTER);
        content.add(bottom(devices, strip), BorderLayout.SOUTH);
        frame.setContentPane(content);
        Keys.bind(counter, "F10", this::showMenu);
        Keys.bind(counter, "F9", this::lock);
        idle = new IdleLock(this::lockAfter, this::lock);
        idle.start();
        KeyboardWedge.install(
                frame,
                code -> {
                    if (!devices.typed(code)) {
                        scanned(code);
                    }
                });
        devices.scanner()
                .ifPresent(
                        it -> it.onScan(code -> SwingUtilities.invokeLater(() -> scanned(code))));
        CustomerScreens.follow(till, devices);
        Sounds.prepare();
        till.catalog().changed().listen(() -> SwingUtilities.invokeLater(this::catalogChanged));
        till.sync().start();
        verifyWholeJournal(strip);
    }

    private JPanel bottom(Devices devices, StatusStrip strip) {
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(
                new PrintTroublePanel(devices.printWorker(), this::showWaiting),
                BorderLayout.NORTH);
        bottom.add(strip, BorderLayout.SOUTH);
        return bottom;
    }

    private void showDevices() {
        cards.show(screens, DEVICES);
        devicePage.begin();
    }

    private void showWaiting(PrintTrouble trouble) {
        cards.show(screens, PREVIEW);
        preview.show(trouble.job().slip(), TillOptions.NARROW_PAPER_COLUMNS);
    }

    private MenuScreens menu(Devices devices) {
        List<MenuScreens.Act> others =
                List.of(
                        new MenuScreens.Act(
                                MenuGroup.MEMBERS, Texts.of("menu.new-member"), this::newMember),
                        new MenuScreens.Act(MenuGroup.SHIFT, Texts.of("login.another"), this::lock),
                        new MenuScreens.Act(
                                MenuGroup.SHIFT,
                                Texts.of("menu.hand-over"),
                                true,
                                this::beginHandOver),
                        new MenuScreens.Act(
                                MenuGroup.SHIFT,
                                Texts.of("menu.close-shift"),
                                true,
                                this::beginClosing),
                        new MenuScreens.Act(Texts.of("menu.devices"), this::showDevices),
                        new MenuScreens.Act(Texts.of("menu.sync"), this::syncNow));
        return new MenuScreens(till, devices, others, this::arrive);
    }

    /** Where one is when nothing else is going on. */
    private void arrive() {
        header.refresh();
        if (login.isLocked()) {
            cards.show(screens, LOGIN);
            loginView.begin(till.desk().cashier());
        } else if (till.desk().shift().isEmpty()) {
            overdueAccepted = false;
            cards.show(screens, OPEN_SHIFT);
            handedOver.ifPresentOrElse(openShift::begin, openShift::begin);
        } else if (till.desk().isOverdue() && !overdueAccepted) {
            cards.show(screens, OVERDUE);
            overdue.begin(till.catalog().cashierName(till.desk().shift().get().cashier()));
        } else {
            handedOver = Optional.empty();
            cards.show(screens, COUNTER);
            counter.refresh();
            counter.backToSale();
        }
    }

    /** Nobody may touch the counter until somebody types a PIN; what is on it stays. */
    private void lock() {
        login.lock();
        arrive();
    }

    private Duration lockAfter() {
        if (login.isLocked()) {
            return Duration.ZERO;
        }
        return till.catalog()
                .outlet()
                .map(outlet -> Duration.ofMinutes(outlet.settings().lockAfterMinutes()))
                .orElse(Duration.ZERO);
    }

    private void acceptOverdue() {
        overdueAccepted = true;
        arrive();
    }

    /** The drawer goes to whoever comes next, as it was counted. */
    private void beginHandOver() {
        beginClosing();
        handedOver = closeShift.isShowing() ? Optional.of(Rupiah.ZERO) : Optional.empty();
    }

    /**
     * Whoever counted is no longer at work; after a hand-over the next one opens with the count.
     */
    private void shiftClosed(Rupiah counted) {
        handedOver = handedOver.map(_ -> counted);
        lock();
    }

    private void showMenu() {
        if (isAtWork()) {
            cards.show(screens, MENU);
            menu.begin();
        }
    }

    private void beginClosing() {
        if (counter.isClear()) {
            cards.show(screens, CLOSE_SHIFT);
            closeShift.begin();
        } else {
            arrive();
            counter.refuse(Texts.of("shift.sale-waits"));
        }
    }

    private void newMember() {
        arrive();
        counter.beginNewMember();
    }

    private void syncNow() {
        till.sync().wake();
        arrive();
    }

    private void scanned(String code) {
        idle.touch();
        if (devicePage.takesScans()) {
            Sounds.accepted();
        } else if (isAtWork() && !menu.scanned(code)) {
            cards.show(screens, COUNTER);
            counter.scanned(code);
        }
    }

    private void catalogChanged() {
        header.refresh();
        if (login.isLocked()) {
            loginView.refresh();
        } else if (isAtWork()) {
            counter.refresh();
        }
    }

    /** True where whoever stands here may sell. */
    private boolean isAtWork() {
        return !login.isLocked()
                && till.desk().shift().isPresent()
                && (!till.desk().isOverdue() || overdueAccepted);
    }

    /** At the start only the recent part was walked; the rest takes longer than a cashier waits. */
    private void verifyWholeJournal(StatusStrip strip) {
        Thread.ofPlatform()
                .daemon()
                .name("verify")
                .start(
                        () -> {
                            try {
                                Chain.verify(store);
                            } catch (BrokenChainException e) {
                                LOG.error("The journal is damaged", e);
                                SwingUtilities.invokeLater(strip::chainIsBroken);
                            }
                        });
    }
}

package id.gerai.terminal.window;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.access.CashierLogin;
import id.gerai.terminal.access.IdleLock;
import id.gerai.terminal.access.LoginView;
import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.appearance.AppearanceView;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.receipt.PrintTrouble;
import id.gerai.terminal.receipt.TestPrint;
import id.gerai.terminal.setup.DeviceChoices;
import id.gerai.terminal.setup.DeviceWizard;
import id.gerai.terminal.setup.SetupStep;
import id.gerai.terminal.shift.CloseShiftView;
import id.gerai.terminal.shift.OpenShiftView;
import id.gerai.terminal.shift.OverdueShiftView;
import id.gerai.terminal.stick.StickView;
import id.gerai.terminal.stick.StickViewModel;
import id.gerai.terminal.stick.Sticks;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Sounds;
import id.gerai.terminal.window.counter.CounterView;
import id.gerai.terminal.window.device.CustomerScreens;
import id.gerai.terminal.window.device.DevicePage;
import id.gerai.terminal.window.device.PrintTroublePanel;
import id.gerai.terminal.window.device.ReceiptOnScreen;
import id.gerai.terminal.window.device.ReceiptPreview;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * Every screen of an enrolled till at work, with the till and its devices behind them. Made anew
 * where the look or the devices change; what lies on the counter comes back from the draft.
 */
final class TillScreens extends JPanel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TillScreens.class);
    private static final String LOGIN = "login";
    private static final String OPEN_SHIFT = "open-shift";
    private static final String OVERDUE = "overdue";
    private static final String COUNTER = "counter";
    private static final String MENU = "menu";
    private static final String DEVICES = "devices";
    private static final String PREVIEW = "preview";
    private static final String CLOSE_SHIFT = "close-shift";
    private static final String APPEARANCE = "appearance";
    private static final String SETUP = "setup";
    private static final String STICK = "stick";
    private static final String HALT = "halt";

    private final Leaving leaving;
    private final CardLayout cards = new CardLayout();
    private final JPanel screens = new JPanel(cards);
    private final Till till;
    private final Devices devices;
    private final HeaderBar header;
    private final CounterView counter;
    private final CashierLogin login;
    private final LoginView loginView;
    private final IdleLock idle;
    private final OpenShiftView openShift;
    private final OverdueShiftView overdue;
    private final CloseShiftView closeShift;
    private final MenuScreens menu;
    private final DevicePage devicePage;
    private final ReceiptOnScreen preview;
    private final StickView stick;
    private final HaltView halt;
    private final StatusStrip strip;
    private final KeyboardWedge wedge;
    private final int columns;
    private final Optional<DeviceWizard> setup;
    private boolean overdueAccepted;
    private Optional<Rupiah> handedOver = Optional.empty();
    private boolean closed;

    /**
     * What only the window can do, since it makes these screens anew.
     *
     * @param now how everything looks
     * @param appearance another look was chosen
     * @param devices others were chosen; to be connected, and then set up further
     * @param practise goes to the practice till, or back from it
     * @param renamed works on under the identity that the till has now
     */
    record Leaving(
            Appearance now,
            Consumer<Appearance> appearance,
            Consumer<SetupStep> devices,
            Runnable practise,
            Runnable renamed) {}

    /**
     * Puts till and devices to work.
     *
     * @param window whose keys are listened to
     */
    TillScreens(
            Store store, Identity identity, Equipment equipment, JFrame window, Leaving leaving) {
        super(new BorderLayout());
        this.leaving = leaving;
        columns = equipment.columns();
        till = new Till(store, identity, TillOptions.atTheCounter().on(columns));
        devices = equipment.connect(till);
        header = new HeaderBar(till, this::showMenu);
        counter = new CounterView(till, devices);
        login = new CashierLogin(till.desk(), till.pins());
        loginView = new LoginView(login, this::arrive);
        openShift = new OpenShiftView(till.desk(), this::arrive, this::lock);
        overdue =
                new OverdueShiftView(
                        till.desk(), this::beginClosing, this::acceptOverdue, this::lock);
        closeShift = new CloseShiftView(till.desk(), this::arrive, this::shiftClosed);
        setup = equipment.choices().map(this::wizard);
        menu = menu();
        devicePage = new DevicePage(till, devices, columns, this::arrive);
        preview = new ReceiptOnScreen(this::arrive);
        stick =
                new StickView(
                        new StickViewModel(store, till, Sticks.ofThisMachine()), this::arrive);
        halt = new HaltView(store, till, leaving.renamed(), this::showStick);
        strip = new StatusStrip(till, devices, this::showDevices);
        idle = new IdleLock(this::lockAfter, this::lock);
        wedge = KeyboardWedge.install(window, this::typedScan);
        arrange();
        listen();
    }

    private void arrange() {
        screens.add(loginView, LOGIN);
        screens.add(openShift, OPEN_SHIFT);
        screens.add(overdue, OVERDUE);
        screens.add(counter, COUNTER);
        screens.add(menu, MENU);
        screens.add(closeShift, CLOSE_SHIFT);
        screens.add(devicePage, DEVICES);
        screens.add(preview, PREVIEW);
        screens.add(stick, STICK);
        screens.add(halt, HALT);
        screens.add(
                new AppearanceView(leaving.now(), leaving.appearance(), this::arrive), APPEARANCE);
        setup.ifPresent(it -> screens.add(it, SETUP));
        add(top(), BorderLayout.NORTH);
        add(screens, BorderLayout.CENTER);
        add(bottom(), BorderLayout.SOUTH);
        Keys.bind(counter, "F10", this::showMenu);
        Keys.bind(counter, "F9", this::lock);
    }

    private boolean isPractice() {
        return till.journal().identity().isPractice();
    }

    private JPanel top() {
        JPanel top = new JPanel(new BorderLayout());
        if (isPractice()) {
            top.add(new PracticeBanner(leaving.practise()), BorderLayout.NORTH);
        }
        top.add(header, BorderLayout.CENTER);
        return top;
    }

    private void listen() {
        idle.start();
        devices.scanner().ifPresent(it -> it.onScan(code -> later(() -> scanned(code))));
        devices.scale().ifPresent(it -> it.changed().listen(() -> later(counter::scaleMoved)));
        CustomerScreens.follow(till, devices);
        Sounds.prepare();
        till.catalog().changed().listen(() -> later(this::catalogChanged));
        till.sync().changed().listen(() -> later(this::haltOrGoOn));
        if (!isPractice()) {
            till.sync().start();
        }
    }

    /** A ticket in hand is finished first; a till that is heard again goes on by itself. */
    private void haltOrGoOn() {
        boolean halted = till.sync().state().halt().isPresent();
        if (halted ? counter.isShowing() && counter.isIdle() : halt.isShowing()) {
            arrive();
        }
    }

    void showStick() {
        cards.show(screens, STICK);
        stick.begin();
    }

    /** On the event thread; not at all once these screens are closed. */
    private void later(Runnable act) {
        SwingUtilities.invokeLater(
                () -> {
                    if (!closed) {
                        act.run();
                    }
                });
    }

    /** Ends till and devices; the store stays open. */
    @Override
    public void close() {
        closed = true;
        wedge.close();
        idle.stop();
        devices.close();
        till.close();
    }

    Till till() {
        return till;
    }

    /** Who is at work here; empty while the screen is locked. */
    Optional<UUID> working() {
        return login.isLocked() ? Optional.empty() : till.desk().cashier();
    }

    /** Whoever was at work before these screens were made anew goes on without a PIN. */
    void goOn(UUID cashier) {
        login.goOn(cashier);
    }

    /** Says that the journal is not what was written. */
    void chainIsBroken() {
        strip.chainIsBroken();
    }

    private DeviceWizard wizard(DeviceChoices choices) {
        return new DeviceWizard(
                choices,
                new DeviceWizard.Trials() {
                    @Override
                    public void reconnect(SetupStep then) {
                        leaving.devices().accept(then);
                    }

                    @Override
                    public void print() {
                        till.printQueue().addSlip(TestPrint.slip(columns));
                    }

                    @Override
                    public JComponent printed() {
                        ReceiptPreview paper = new ReceiptPreview();
                        paper.show(TestPrint.slip(columns), columns);
                        return paper;
                    }

                    @Override
                    public void openDrawer() {
                        devices.openDrawer();
                    }

                    @Override
                    public void done() {
                        arrive();
                    }
                });
    }

    /** Shows a step of setting up the devices; false where they are given. */
    boolean showSetup(SetupStep step) {
        setup.ifPresent(
                it -> {
                    cards.show(screens, SETUP);
                    it.begin(step);
                });
        return setup.isPresent();
    }

    /** Step by step; where the devices are given, there is only trying them. */
    private void setUpDevices() {
        if (!showSetup(SetupStep.PRINTER)) {
            showDevices();
        }
    }

    /** Shows where the look is chosen. */
    void showAppearance() {
        cards.show(screens, APPEARANCE);
        requestFocusInWindow();
    }

    private void typedScan(String code) {
        if (setup.map(it -> it.scanned(code, true)).orElse(false)) {
            Sounds.accepted();
        } else if (!devices.typed(code)) {
            scanned(code);
        }
    }

    private JPanel bottom() {
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.add(
                new PrintTroublePanel(devices.printWorker(), this::showWaiting),
                BorderLayout.NORTH);
        bottom.add(strip, BorderLayout.SOUTH);
        return bottom;
    }

    void showDevices() {
        cards.show(screens, DEVICES);
        devicePage.begin();
    }

    private void showWaiting(PrintTrouble trouble) {
        cards.show(screens, PREVIEW);
        preview.show(trouble.job().slip(), columns);
    }

    private MenuScreens menu() {
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
                        new MenuScreens.Act(Texts.of("menu.setup"), this::setUpDevices),
                        new MenuScreens.Act(Texts.of("menu.appearance"), this::showAppearance),
                        new MenuScreens.Act(
                                Texts.of(isPractice() ? "practice.leave" : "menu.practice"),
                                leaving.practise()),
                        new MenuScreens.Act(Texts.of("menu.stick"), this::showStick),
                        new MenuScreens.Act(Texts.of("menu.sync"), this::syncNow));
        return new MenuScreens(till, devices, others, this::arrive);
    }

    /** Where one is when nothing else is going on. */
    void arrive() {
        header.refresh();
        if (login.isLocked()) {
            cards.show(screens, LOGIN);
            loginView.begin(till.desk().cashier());
        } else if (till.sync().state().halt().isPresent() && counter.isClear()) {
            cards.show(screens, HALT);
            halt.begin(till.sync().state().halt().get());
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
        if (isAtWork() && !halt.isBusy()) {
            cards.show(screens, MENU);
            menu.begin();
        }
    }

    void beginClosing() {
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
        boolean tried =
                devicePage.takesScans() || setup.map(it -> it.scanned(code, false)).orElse(false);
        if (tried) {
            Sounds.accepted();
        } else if (till.sync().state().halt().isPresent() && counter.isClear()) {
            arrive();
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
}

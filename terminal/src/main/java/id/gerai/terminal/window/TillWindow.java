package id.gerai.terminal.window;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.setup.SetupStep;
import id.gerai.terminal.setup.WelcomeView;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.training.Practice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.Dimension;
import java.util.Optional;
import java.util.UUID;

import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** The one window of the till. Made and used on Swing's event thread. */
public final class TillWindow {
    private static final Logger LOG = LoggerFactory.getLogger(TillWindow.class);
    private static final Dimension SMALLEST = new Dimension(1024, 700);

    private final JFrame frame = new JFrame("Gerai");
    private final Store store;
    private final Equipment equipment;
    private Optional<TillScreens> screens = Optional.empty();
    private Optional<Practice> practice = Optional.empty();
    private Optional<PracticeEquipment> practiceEquipment = Optional.empty();
    private boolean journalBroken;

    /**
     * @param equipment the devices, once the till is enrolled
     */
    public TillWindow(Store store, Equipment equipment) {
        this.store = store;
        this.equipment = equipment;
        frame.setDefaultCloseOperation(JFrame.EXIT_ON_CLOSE);
        frame.setMinimumSize(SMALLEST);
    }

    /** Shows the window: enrolment on a new till, the open shift's counter on any other. */
    public JFrame show(Dimension size) {
        Appearance.of(store).use();
        Identity.of(store).ifPresentOrElse(this::work, this::welcome);
        frame.setSize(size);
        frame.setLocationRelativeTo(null);
        frame.setVisible(true);
        screens.ifPresent(TillScreens::arrive);
        return frame;
    }

    /** The till behind the window; null before enrolment. */
    public Till till() {
        return screens.map(TillScreens::till).orElse(null);
    }

    /** The store of the practice till, while that is shown. */
    Optional<Store> practiceStore() {
        return practice.map(Practice::store);
    }

    /** The first run: language and look, then the manager's code, then the devices. */
    private void welcome() {
        put(
                new WelcomeView(
                        Appearance.of(store),
                        chosen -> {
                            chosen.keepIn(store);
                            chosen.use();
                            welcome();
                        },
                        this::enrol));
    }

    private void enrol() {
        put(
                new EnrolView(
                        store,
                        identity -> {
                            work(identity);
                            if (!screens.orElseThrow().showSetup(SetupStep.PRINTER)) {
                                screens.orElseThrow().arrive();
                            }
                        },
                        this::welcome));
    }

    private void put(JComponent content) {
        frame.setContentPane(content);
        frame.revalidate();
        // Once it is on the screen: keys go nowhere before.
        SwingUtilities.invokeLater(content::requestFocusInWindow);
    }

    /** Connects to what was chosen, in place. */
    private void devicesDiffer(SetupStep then) {
        Optional<UUID> cashier = screens.flatMap(TillScreens::working);
        stopWorking();
        work(Identity.of(store).orElseThrow());
        cashier.ifPresent(screens.orElseThrow()::goOn);
        screens.orElseThrow().arrive();
        screens.orElseThrow().showSetup(then);
    }

    private void work(Identity identity) {
        work(store, identity, equipment);
    }

    private void work(Store at, Identity identity, Equipment with) {
        boolean first = screens.isEmpty();
        TillScreens fresh =
                new TillScreens(
                        at,
                        identity,
                        with,
                        frame,
                        new TillScreens.Leaving(
                                Appearance.of(store),
                                this::lookDifferent,
                                this::devicesDiffer,
                                this::changeOver,
                                this::renamed));
        screens = Optional.of(fresh);
        frame.setContentPane(fresh);
        frame.revalidate();
        if (first) {
            verifyWholeJournal();
        } else if (journalBroken) {
            fresh.chainIsBroken();
        }
    }

    /** In place: whoever works goes on, with what lies on the counter. */
    private void lookDifferent(Appearance chosen) {
        chosen.keepIn(store);
        Optional<UUID> cashier = screens.flatMap(TillScreens::working);
        stopWorking();
        chosen.use();
        practice.ifPresentOrElse(this::work, () -> work(Identity.of(store).orElseThrow()));
        cashier.ifPresent(screens.orElseThrow()::goOn);
        screens.orElseThrow().arrive();
        screens.orElseThrow().showAppearance();
    }

    /** Another identity, the same shift and cashier. */
    private void renamed() {
        Optional<UUID> cashier = screens.flatMap(TillScreens::working);
        stopWorking();
        work(Identity.of(store).orElseThrow());
        cashier.ifPresent(screens.orElseThrow()::goOn);
        screens.orElseThrow().arrive();
    }

    /**
     * To the practice till, or back to the till at work as it was left. Either asks for a PIN: who
     * practised is not always who works.
     */
    public void changeOver() {
        if (practice.isPresent()) {
            stopWorking();
            practice.get().close();
            practice = Optional.empty();
            practiceEquipment.ifPresent(PracticeEquipment::close);
            work(Identity.of(store).orElseThrow());
        } else if (screens.isPresent()) {
            practice = Optional.of(Practice.beside(store, till().catalog()));
            practiceEquipment = practiceEquipment.or(() -> Optional.of(new PracticeEquipment()));
            stopWorking();
            work(practice.get());
        }
        screens.ifPresent(TillScreens::arrive);
    }

    private void work(Practice at) {
        work(at.store(), at.identity(), practiceEquipment.orElseThrow());
    }

    private void stopWorking() {
        screens.ifPresent(TillScreens::close);
        frame.setContentPane(new JPanel());
    }

    /** At the start only the recent part was walked; the rest takes longer than a cashier waits. */
    private void verifyWholeJournal() {
        Thread.ofPlatform()
                .daemon()
                .name("verify")
                .start(
                        () -> {
                            try {
                                Chain.verify(store);
                            } catch (BrokenChainException e) {
                                LOG.error("The journal is damaged", e);
                                SwingUtilities.invokeLater(this::journalIsBroken);
                            }
                        });
    }

    private void journalIsBroken() {
        journalBroken = true;
        screens.ifPresent(TillScreens::chainIsBroken);
    }
}

package id.gerai.terminal.window;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.till.Till;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.Dimension;
import java.util.Optional;
import java.util.UUID;

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
        Identity.of(store).ifPresentOrElse(this::work, this::enrol);
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

    private void enrol() {
        frame.setContentPane(
                new EnrolView(
                        store,
                        identity -> {
                            work(identity);
                            screens.orElseThrow().arrive();
                        }));
    }

    private void work(Identity identity) {
        boolean first = screens.isEmpty();
        TillScreens fresh =
                new TillScreens(
                        store,
                        identity,
                        equipment,
                        frame,
                        new TillScreens.Leaving(this::lookDifferent));
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
        Identity identity = screens.orElseThrow().till().journal().identity();
        stopWorking();
        chosen.use();
        work(identity);
        cashier.ifPresent(screens.orElseThrow()::goOn);
        screens.orElseThrow().arrive();
        screens.orElseThrow().showAppearance();
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

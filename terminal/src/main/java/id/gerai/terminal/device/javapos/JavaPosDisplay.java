package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.DeviceEvent.Kind;
import id.gerai.terminal.device.display.CustomerDisplay;
import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.display.DisplayState;
import id.gerai.terminal.device.display.PoleText;
import id.gerai.terminal.device.service.DisplayService;

import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplay;
import jpos.LineDisplayConst;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A customer display by its JavaPOS name. Shows the newest screen only, and shows it again when a
 * display that was lost is back.
 */
public final class JavaPosDisplay extends ConnectedControl<LineDisplay> implements CustomerDisplay {
    private final PoleText.Words words;
    private final AtomicReference<CustomerScreen> latest = new AtomicReference<>();
    private CustomerScreen written;
    private volatile DisplayState state = DisplayState.MISSING;

    /** Begins to connect at once; how that went is its state. */
    public JavaPosDisplay(String logicalName, PoleText.Words words) {
        this(logicalName, words, Rhythm.NORMAL);
    }

    /** As the other one, in another rhythm. */
    public JavaPosDisplay(String logicalName, PoleText.Words words, Rhythm rhythm) {
        super("display", logicalName, rhythm);
        this.words = words;
        begin();
    }

    @Override
    public void show(CustomerScreen screen) {
        if (!screen.equals(latest.getAndSet(screen))) {
            worker().run(this::showLatest);
        }
    }

    @Override
    public DisplayState state() {
        return state;
    }

    @Override
    LineDisplay newControl() {
        return new LineDisplay();
    }

    @Override
    void prepare(LineDisplay fresh) throws JposException {
        if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
        }
        fresh.addStatusUpdateListener(
                event ->
                        worker().run(
                                        () -> {
                                            if (fresh == controlIfThere()
                                                    && isPowerLoss(event.getStatus())) {
                                                lost(offline());
                                            }
                                        }));
    }

    @Override
    void connected(LineDisplay fresh) throws JposException {
        become(DisplayState.READY);
        written = null;
        write(fresh);
    }

    @Override
    void notConnected(JposException why) {
        become(DisplayState.MISSING);
    }

    @Override
    void look(LineDisplay control) throws JposException {
        if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE
                && isPowerLoss(control.getPowerState())) {
            throw offline();
        }
    }

    private void showLatest() {
        LineDisplay control = controlIfThere();
        if (control == null) {
            return;
        }
        try {
            write(control);
        } catch (JposException e) {
            lost(e);
        }
    }

    private void write(LineDisplay to) throws JposException {
        CustomerScreen screen = latest.get();
        if (screen == null || screen == written) {
            return;
        }
        if (to.getDeviceServiceDescription().equals(DisplayService.RICH)) {
            to.directIO(DisplayService.DIRECT_SCREEN, new int[1], screen);
        } else {
            List<String> rows = PoleText.of(screen, words);
            for (int row = 0; row < rows.size(); row++) {
                to.displayTextAt(row, 0, rows.get(row), LineDisplayConst.DISP_DT_NORMAL);
            }
        }
        written = screen;
        note(Kind.SHOWN, "");
    }

    private void become(DisplayState now) {
        if (state != now) {
            state = now;
            note(Kind.STATE, now.name());
        }
    }
}

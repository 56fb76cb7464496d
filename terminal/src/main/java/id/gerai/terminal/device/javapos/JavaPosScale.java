package id.gerai.terminal.device.javapos;

import id.gerai.terminal.device.DeviceEvent.Kind;
import id.gerai.terminal.device.Scale;
import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;

import jpos.JposConst;
import jpos.JposException;
import jpos.ScaleConst;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A scale by its JavaPOS name. */
public final class JavaPosScale extends ConnectedControl<jpos.Scale> implements Scale {
    private static final int SETTLES_WITHIN_MS = 1_500;
    private static final int LONGEST_MS = 4_000;
    private static final int THOUSANDTHS = 1_000;

    private volatile Weight live = Weight.MISSING;

    /** Begins to connect at once; how that went is its state. */
    public JavaPosScale(String logicalName) {
        this(logicalName, Rhythm.NORMAL);
    }

    /** As the other one, in another rhythm. */
    public JavaPosScale(String logicalName, Rhythm rhythm) {
        super("scale", logicalName, rhythm);
        begin();
    }

    @Override
    public Weight live() {
        return live;
    }

    @Override
    public Weight weigh(boolean sameAgain) {
        CompletableFuture<Weight> done = new CompletableFuture<>();
        worker().run(() -> done.complete(weighNow(sameAgain)));
        try {
            return done.get(LONGEST_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Bug: weighing failed otherwise", e);
        } catch (TimeoutException e) {
            return new Weight(ScaleState.UNSTABLE, 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Weight(ScaleState.UNSTABLE, 0);
        }
    }

    @Override
    jpos.Scale newControl() {
        return new jpos.Scale();
    }

    @Override
    void prepare(jpos.Scale fresh) throws JposException {
        if (fresh.getCapPowerReporting() != JposConst.JPOS_PR_NONE) {
            fresh.setPowerNotify(JposConst.JPOS_PN_ENABLED);
        }
        if (fresh.getCapStatusUpdate()) {
            fresh.setStatusNotify(ScaleConst.SCAL_SN_ENABLED);
        }
        fresh.addStatusUpdateListener(
                event -> worker().run(() -> statusIs(fresh, event.getStatus())));
    }

    @Override
    void connected(jpos.Scale fresh) throws JposException {
        show(Weight.of(grams(fresh, fresh.getScaleLiveWeight()), true));
    }

    @Override
    void notConnected(JposException why) {
        show(Weight.MISSING);
    }

    @Override
    void look(jpos.Scale control) throws JposException {
        if (control.getCapPowerReporting() != JposConst.JPOS_PR_NONE
                && isPowerLoss(control.getPowerState())) {
            throw offline();
        }
    }

    private Weight weighNow(boolean sameAgain) {
        try {
            jpos.Scale control = control();
            if (sameAgain && control.getCapZeroScale()) {
                control.zeroScale();
            }
            int[] weight = new int[1];
            control.readWeight(weight, SETTLES_WITHIN_MS);
            Weight taken = Weight.of(grams(control, weight[0]), true);
            note(Kind.WEIGHED, Long.toString(taken.grams()));
            return taken;
        } catch (JposException e) {
            ScaleState why = stateOf(e);
            if (why == ScaleState.MISSING && controlIfThere() != null) {
                lost(e);
            }
            return new Weight(why, 0);
        }
    }

    private static ScaleState stateOf(JposException e) {
        if (e.getErrorCode() == JposConst.JPOS_E_EXTENDED) {
            return switch (e.getErrorCodeExtended()) {
                case ScaleConst.JPOS_ESCAL_OVERWEIGHT -> ScaleState.OVER;
                case ScaleConst.JPOS_ESCAL_UNDER_ZERO -> ScaleState.UNDER_ZERO;
                case ScaleConst.JPOS_ESCAL_SAME_WEIGHT -> ScaleState.SAME_WEIGHT;
                default -> ScaleState.UNSTABLE;
            };
        }
        return e.getErrorCode() == JposConst.JPOS_E_TIMEOUT
                ? ScaleState.UNSTABLE
                : ScaleState.MISSING;
    }

    private void statusIs(jpos.Scale from, int status) {
        if (from != controlIfThere()) {
            return;
        }
        try {
            switch (status) {
                case ScaleConst.SCAL_SUE_STABLE_WEIGHT ->
                        show(Weight.of(grams(from, from.getScaleLiveWeight()), true));
                case ScaleConst.SCAL_SUE_WEIGHT_UNSTABLE, ScaleConst.SCAL_SUE_NOT_READY ->
                        show(Weight.of(grams(from, from.getScaleLiveWeight()), false));
                case ScaleConst.SCAL_SUE_WEIGHT_ZERO -> show(new Weight(ScaleState.ZERO, 0));
                case ScaleConst.SCAL_SUE_WEIGHT_OVERWEIGHT -> show(new Weight(ScaleState.OVER, 0));
                case ScaleConst.SCAL_SUE_WEIGHT_UNDER_ZERO,
                        ScaleConst.SCAL_SUE_WEIGHT_UNDERWEIGHT ->
                        show(new Weight(ScaleState.UNDER_ZERO, 0));
                default -> {
                    if (isPowerLoss(status)) {
                        lost(offline());
                    }
                }
            }
        } catch (JposException e) {
            lost(e);
        }
    }

    /** JavaPOS gives thousandths of the scale's unit. */
    private static long grams(jpos.Scale of, int reading) throws JposException {
        return switch (of.getWeightUnit()) {
            case ScaleConst.SCAL_WU_KILOGRAM -> reading;
            case ScaleConst.SCAL_WU_GRAM -> reading / THOUSANDTHS;
            default -> throw new JposException(JposConst.JPOS_E_ILLEGAL, "not in kilograms");
        };
    }

    private void show(Weight now) {
        boolean otherState = live.state() != now.state();
        if (!live.equals(now)) {
            live = now;
            if (otherState) {
                note(Kind.STATE, now.state().name());
            } else {
                changed().fire();
            }
        }
    }
}

package id.gerai.terminal.device.service;

import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;
import id.gerai.terminal.device.scale.ScaleSource;

import jpos.JposConst;
import jpos.JposException;
import jpos.ScaleConst;

import java.io.IOException;

/**
 * A scale over any {@link ScaleSource}, in kilograms of a thousand, telling every change of its
 * live weight.
 */
public final class ScaleService extends BaseService {
    private static final int LOOK_AGAIN_MS = 30;
    private static final int MAXIMUM_GRAMS = 150_000;

    private final ScaleSource source;
    private final Runnable heard = this::heard;
    private long lastTaken;
    private boolean notifies;

    ScaleService(ScaleSource source) {
        this.source = source;
    }

    public boolean getCapStatusUpdate() {
        return true;
    }

    public int getWeightUnit() {
        return ScaleConst.SCAL_WU_KILOGRAM;
    }

    public int getMaximumWeight() {
        return MAXIMUM_GRAMS;
    }

    public int getStatusNotify() {
        return notifies ? ScaleConst.SCAL_SN_ENABLED : ScaleConst.SCAL_SN_DISABLED;
    }

    public void setStatusNotify(int notify) {
        notifies = notify == ScaleConst.SCAL_SN_ENABLED;
    }

    public int getScaleLiveWeight() {
        return (int) source.weight().grams();
    }

    /** Some scales are re-zeroed; here it allows the same weight again. */
    public void zeroScale() {
        lastTaken = 0;
    }

    public boolean getCapZeroScale() {
        return true;
    }

    /** Waits for a weight at rest. */
    public void readWeight(int[] weight, int timeout) throws JposException {
        long until = System.nanoTime() + Math.max(0, timeout) * 1_000_000L;
        Weight now = source.weight();
        while (now.state() == ScaleState.UNSTABLE && System.nanoTime() < until) {
            pause();
            now = source.weight();
        }
        switch (now.state()) {
            case STABLE -> weight[0] = take(now.grams());
            case ZERO -> weight[0] = 0;
            case OVER -> throw extended(ScaleConst.JPOS_ESCAL_OVERWEIGHT, "too heavy");
            case UNDER_ZERO -> throw extended(ScaleConst.JPOS_ESCAL_UNDER_ZERO, "under zero");
            case SAME_WEIGHT -> throw extended(ScaleConst.JPOS_ESCAL_SAME_WEIGHT, "same");
            case UNSTABLE -> throw new JposException(JposConst.JPOS_E_TIMEOUT, "not stable");
            case MISSING -> throw new JposException(JposConst.JPOS_E_NOHARDWARE, "no scale");
        }
    }

    @Override
    void start() throws IOException {
        if (source.weight().state() == ScaleState.MISSING) {
            throw new IOException("the scale does not answer");
        }
        source.listen(heard);
    }

    @Override
    void stop() {
        source.forget(heard);
    }

    private int take(long grams) throws JposException {
        if (source.refusesSameWeight() && grams == lastTaken) {
            throw extended(ScaleConst.JPOS_ESCAL_SAME_WEIGHT, "the same weight again");
        }
        lastTaken = grams;
        return (int) grams;
    }

    private void heard() {
        ScaleState state = source.weight().state();
        tellPower(state != ScaleState.MISSING);
        if (state == ScaleState.ZERO) {
            lastTaken = 0;
        }
        if (notifies && state != ScaleState.MISSING) {
            tellStatus(
                    switch (state) {
                        case STABLE, SAME_WEIGHT -> ScaleConst.SCAL_SUE_STABLE_WEIGHT;
                        case ZERO -> ScaleConst.SCAL_SUE_WEIGHT_ZERO;
                        case OVER -> ScaleConst.SCAL_SUE_WEIGHT_OVERWEIGHT;
                        case UNDER_ZERO -> ScaleConst.SCAL_SUE_WEIGHT_UNDER_ZERO;
                        default -> ScaleConst.SCAL_SUE_WEIGHT_UNSTABLE;
                    });
        }
    }

    private static JposException extended(int code, String what) {
        return new JposException(JposConst.JPOS_E_EXTENDED, code, what);
    }

    private static void pause() throws JposException {
        try {
            Thread.sleep(LOOK_AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JposException(JposConst.JPOS_E_TIMEOUT, "interrupted", e);
        }
    }
}

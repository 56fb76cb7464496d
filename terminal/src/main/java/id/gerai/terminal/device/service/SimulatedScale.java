package id.gerai.terminal.device.service;

import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;
import id.gerai.terminal.device.scale.ScaleSource;

/** A scale with the troubles of a real one. */
public final class SimulatedScale extends ScaleSource {
    private volatile boolean refusesSame;

    /** Puts so many grams on it, at rest. */
    public void put(long grams) {
        show(Weight.of(grams, true));
    }

    /** Brings it into a state in which it cannot weigh. */
    public void bring(ScaleState trouble) {
        show(trouble == ScaleState.MISSING ? Weight.MISSING : new Weight(trouble, 0));
    }

    /** Some scales want to be emptied between two weighings. */
    public void setRefusesSame(boolean itDoes) {
        refusesSame = itDoes;
    }

    @Override
    public boolean refusesSameWeight() {
        return refusesSame;
    }
}

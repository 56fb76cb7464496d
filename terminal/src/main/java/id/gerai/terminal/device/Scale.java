package id.gerai.terminal.device;

/** Weighs loose goods. */
public interface Scale extends Device {

    /** What it shows at this moment, stable or not; for the screen. */
    Weight live();

    /**
     * The weight to sell by, waiting a moment for it to settle.
     *
     * @param sameAgain whether somebody has confirmed that the same weight again is meant
     * @return a weight only in the state {@link ScaleState#STABLE}; any other state says why there
     *     is none
     */
    Weight weigh(boolean sameAgain);
}

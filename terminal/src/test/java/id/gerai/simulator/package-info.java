/**
 * Many tills against the real server, with everything going wrong that can: all drawn from one
 * seed, so that what failed can be played again. Start at {@link id.gerai.simulator.SimulatorIT};
 * {@link id.gerai.simulator.Village} is one run, {@link id.gerai.simulator.Model} what an honest
 * book-keeper with pencil and paper would have at its end, {@link id.gerai.simulator.Proof}
 * compares the two.
 */
package id.gerai.simulator;

package id.gerai.server.attention;

import id.gerai.server.page.Frame;

import java.util.List;

/**
 * What broke a rule and waits for the manager.
 *
 * @param more true where there are more than are shown
 */
public record AttentionPage(Frame frame, List<Oddity> oddities, boolean more) {

    /**
     * One to be settled.
     *
     * @param action where its form goes
     * @param origin till, cashier, receipt and time
     * @param sentence what is odd
     * @param excerpt of what cannot be read; empty otherwise
     * @param proposal what could be done about it
     * @param readAgain where the button goes that has it read again; empty where there is none
     */
    public record Oddity(
            String id,
            String action,
            String origin,
            String sentence,
            String excerpt,
            String proposal,
            String readAgain) {}

    /**
     * What was settled.
     *
     * @param origin till, cashier, receipt and time
     * @param sentence what was odd
     * @param words what was done
     * @param by who did it and when
     */
    public record Settled(String origin, String sentence, String words, String by) {}

    /** The list of these. */
    public record SettledPage(Frame frame, List<Settled> settled) {}
}

package id.gerai.terminal.sync;

/**
 * How far the server has heard everything of a till.
 *
 * @param sequence the highest number below which nothing is missing; 0 for none
 * @param hash of that event; 64 zeros where there is none
 */
public record Head(long sequence, String hash) {}

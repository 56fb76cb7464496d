package id.gerai.testing.bad;

/** SQL of a feature, open to everybody. */
public final class LeakyStore {}

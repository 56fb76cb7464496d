package id.gerai.testing.bad.services;

/** Named after a pattern. */
public final class EverythingService {}

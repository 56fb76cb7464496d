package id.gerai.server.intake;

import java.util.UUID;

/** What is known of an event that came before. */
record StoredEvent(UUID id, UUID terminal, long sequence, String hash, String previousHash) {}

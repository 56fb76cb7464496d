package id.gerai.server.intake.known;

import id.gerai.ledger.access.Permission;

import java.util.Set;

/** Somebody who works here, and what they may do at a till. */
record KnownPerson(Set<Permission> permissions) {}

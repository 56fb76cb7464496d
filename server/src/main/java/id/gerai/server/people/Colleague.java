package id.gerai.server.people;

import id.gerai.ledger.access.Permission;

import java.util.Set;
import java.util.UUID;

/**
 * Somebody who works with the system, with what they may do at a till.
 *
 * @param hasPin true once they have one; the PIN itself is known to nobody
 */
record Colleague(
        UUID id,
        String name,
        String loginName,
        String role,
        boolean active,
        boolean hasPin,
        Set<Permission> permissions) {}

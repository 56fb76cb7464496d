package id.gerai.server.access;

import java.util.Optional;
import java.util.UUID;

/** People who sign in and belong to no cooperative; whose feature it is keeps them. */
public interface Outsiders {
    /**
     * Somebody as stored.
     *
     * @param role the only one they have
     */
    record Outsider(
            UUID id,
            String loginName,
            String name,
            String role,
            String passwordHash,
            boolean active) {}

    /** Empty for a name that none of them has. */
    Optional<Outsider> withLogin(String loginName);

    /** False where they were let go, or never were. */
    boolean isActive(UUID id);
}

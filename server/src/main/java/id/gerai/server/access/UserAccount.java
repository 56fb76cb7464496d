package id.gerai.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

import java.time.Instant;
import java.util.UUID;

/** Somebody who works with the system, as stored; the hash is null for those who never sign in. */
@MappedEntity("user_account")
public record UserAccount(
        UUID cooperativeId,
        @Id UUID userId,
        String loginName,
        String displayName,
        String role,
        @Nullable String passwordHash,
        boolean active,
        long revision,
        Instant createdAt) {

    boolean maySignIn() {
        return active && passwordHash != null;
    }
}

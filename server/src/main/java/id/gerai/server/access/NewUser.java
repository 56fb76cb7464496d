package id.gerai.server.access;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Somebody to be added.
 *
 * @param loginName unique over all cooperatives
 * @param password for those who sign in to the office; none for cashiers
 */
@Serdeable
public record NewUser(
        @NotNull @Pattern(regexp = "[a-z0-9._-]{2,40}") String loginName,
        @NotBlank @Size(max = 80) String displayName,
        @NotNull @Pattern(regexp = "ADMINISTRATOR|MANAGER|BOARD|SUPERVISOR|CASHIER") String role,
        @Nullable @Size(max = 200) String password) {

    /** Without the password, so that no log holds it. */
    @Override
    public String toString() {
        return loginName + " (" + role + ")";
    }
}

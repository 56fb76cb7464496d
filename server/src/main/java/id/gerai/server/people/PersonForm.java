package id.gerai.server.people;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * What the form sends.
 *
 * @param password empty for cashiers, who do not sign in to the office
 */
@Serdeable
public record PersonForm(
        @Nullable String name,
        @Nullable String login,
        @Nullable String role,
        @Nullable String password) {
    static final PersonForm EMPTY = new PersonForm("", "", "CASHIER", "");

    /** For showing again: everything but the password. */
    PersonForm withoutPassword() {
        return new PersonForm(text(name), text(login), text(role), "");
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

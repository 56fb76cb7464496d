package id.gerai.server.people;

import id.gerai.server.access.TillPermissions;
import id.gerai.server.page.Frame;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * Who works with the system.
 *
 * @param typed what the form held when it was refused; empty fields at first
 * @param refusal why somebody could not be added; null where nothing was refused
 * @param added the name of somebody just added; null otherwise
 */
public record PeoplePage(
        Frame frame,
        List<Person> people,
        PersonForm typed,
        @Nullable String refusal,
        @Nullable String added) {

    /** Somebody, as the office may see them. */
    public record Person(
            UUID id, String name, String loginName, String role, boolean active, boolean hasPin) {
        static Person of(Colleague it) {
            return new Person(
                    it.id(), it.name(), it.loginName(), it.role(), it.active(), it.hasPin());
        }

        public String roleInWords() {
            return Texts.get("role." + role);
        }

        /** Whether they still work here and can work at a till. */
        public String state() {
            if (!active) {
                return Texts.get("people.gone");
            }
            boolean needsPin = TillPermissions.ROLES.contains(role) && !hasPin;
            return needsPin ? Texts.get("people.without.pin") : "";
        }
    }

    /** The roles to choose from, the most frequent first. */
    public List<String> roles() {
        return List.of("CASHIER", "MANAGER", "BOARD", "SUPERVISOR", "ADMINISTRATOR");
    }

    public String roleInWords(String role) {
        return Texts.get("role." + role);
    }
}

package id.gerai.server.people;

import id.gerai.server.page.Frame;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Nullable;

import java.util.List;

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
    public record Person(String name, String loginName, String role) {
        public String roleInWords() {
            return Texts.get("role." + role);
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

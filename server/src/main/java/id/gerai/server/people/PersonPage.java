package id.gerai.server.people;

import id.gerai.ledger.access.Permission;
import id.gerai.server.access.TillPermissions;
import id.gerai.server.page.Frame;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Somebody, and what may be changed about them.
 *
 * @param done what was just done, in words; null where nothing was
 * @param refusal why something could not be done; null where nothing was refused
 */
public record PersonPage(
        Frame frame,
        UUID id,
        String name,
        String loginName,
        String role,
        boolean active,
        boolean hasPin,
        List<Tick> ticks,
        @Nullable String done,
        @Nullable String refusal) {

    /** A permission in plain words. */
    public record Tick(String name, String words, boolean set) {}

    static PersonPage of(
            Frame frame, Colleague person, @Nullable String done, @Nullable String refusal) {
        return new PersonPage(
                frame,
                person.id(),
                person.name(),
                person.loginName(),
                person.role(),
                person.active(),
                person.hasPin(),
                Arrays.stream(Permission.values())
                        .map(
                                it ->
                                        new Tick(
                                                it.name(),
                                                Texts.get("permission." + it.name()),
                                                person.permissions().contains(it)))
                        .toList(),
                done,
                refusal);
    }

    public String roleInWords() {
        return Texts.get("role." + role);
    }

    /** True for those whom tills know. */
    public boolean worksAtTill() {
        return TillPermissions.ROLES.contains(role);
    }
}

package id.gerai.server.tills;

import id.gerai.server.page.Frame;

import io.micronaut.core.annotation.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * The page of tills, in words.
 *
 * @param issued a code just issued; null otherwise
 * @param revoked the code of a till just shut out; null otherwise
 */
public record TerminalPage(
        Frame frame,
        List<Till> tills,
        List<Outlet> outlets,
        @Nullable Code issued,
        @Nullable String revoked) {

    /** Where a till can stand. */
    public record Outlet(UUID id, String name) {}

    /**
     * A till, its times as people say them.
     *
     * @param notices what is odd about it, the gravest first
     * @param mayLoseItsKey whether a code for a lost key is offered
     * @param revoked null while it may send
     */
    public record Till(
            UUID id,
            String code,
            String outlet,
            String enrolled,
            String lastSeen,
            List<Notice> notices,
            boolean mayLoseItsKey,
            @Nullable String revoked) {}

    /**
     * Something about a till.
     *
     * @param tone a class of the style sheet
     */
    public record Notice(String text, String tone) {}

    /**
     * A one-time code, shown once.
     *
     * @param expires by the clock of the place
     * @param server the address to type at the till
     * @param isHere whether that address only means this machine
     * @param lostKeyOf the code of the till that it is for; null where it is for any new one
     */
    public record Code(
            String shown,
            String outlet,
            String expires,
            String server,
            boolean isHere,
            @Nullable String lostKeyOf) {}
}

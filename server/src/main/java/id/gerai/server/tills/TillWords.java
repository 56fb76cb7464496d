package id.gerai.server.tills;

import id.gerai.server.page.Figures;
import id.gerai.server.problem.Texts;
import id.gerai.server.tills.TerminalPage.Notice;
import id.gerai.server.tills.TerminalPage.Till;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A till in the words of its page.
 *
 * @param zone of the cooperative
 */
record TillWords(Instant now, ZoneId zone) {
    private static final String BAD = "loss";
    private static final String WARN = "warn";
    private static final String QUIET = "muted";

    Till of(ListedTill till) {
        return new Till(
                till.id(),
                till.code(),
                till.outlet(),
                Figures.day(till.enrolledAt(), now, zone),
                till.lastSeenAt()
                        .map(time -> Figures.since(time, now, zone))
                        .orElseGet(() -> Texts.get("terminal.never")),
                notices(till),
                till.mayLoseItsKey(),
                till.revokedAt().map(time -> Figures.day(time, now, zone)).orElse(null));
    }

    /** The gravest first. */
    private static List<Notice> notices(ListedTill till) {
        List<Notice> notices = new ArrayList<>();
        if (till.diverged()) {
            notices.add(new Notice(Texts.get("terminal.diverged"), BAD));
        }
        if (!till.missing().isEmpty()) {
            notices.add(
                    new Notice(
                            Texts.get("terminal.missing", NumberRange.text(till.missing())), WARN));
        }
        till.clockOff().map(TillWords::clock).ifPresent(it -> notices.add(new Notice(it, WARN)));
        if (till.heardThrough() > 0) {
            notices.add(new Notice(Texts.get("terminal.heard", till.heardThrough()), QUIET));
        }
        till.succeeds()
                .map(code -> Texts.get("terminal.succeeds", code))
                .ifPresent(it -> notices.add(new Notice(it, QUIET)));
        till.successor()
                .map(code -> Texts.get("terminal.successor", code))
                .ifPresent(it -> notices.add(new Notice(it, QUIET)));
        return notices;
    }

    private static String clock(Duration ahead) {
        return Texts.get(
                ahead.isNegative() ? "terminal.clock.behind" : "terminal.clock.ahead",
                length(ahead.abs()));
    }

    /** {@code 14 menit}, {@code 3 jam 5 menit}, {@code 2 hari}. */
    private static String length(Duration time) {
        if (time.toDays() > 0) {
            return Texts.get("time.days", time.toDays());
        }
        String minutes = Texts.get("time.minutes.long", time.toMinutesPart());
        return time.toHours() == 0
                ? minutes
                : Texts.get("time.hours", time.toHours()) + " " + minutes;
    }
}

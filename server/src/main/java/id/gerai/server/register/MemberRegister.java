package id.gerai.server.register;

import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.MovementKind;
import id.gerai.server.member.MovementBook;
import id.gerai.server.page.Figures;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Buku daftar anggota, and the list of movements behind it. The NIK is in neither. */
@Singleton
public class MemberRegister {
    private final RegisterStore store;
    private final MovementBook movements;

    MemberRegister(RegisterStore store, MovementBook movements) {
        this.store = store;
        this.movements = movements;
    }

    /** The book as of a day: members in the order of their admission, then candidates. */
    @Transactional
    public Report asOf(UUID cooperative, LocalDate day) {
        List<RegisteredMember> all = store.asOf(cooperative, day);
        Rows rows = new Rows();
        int number = 0;
        for (RegisteredMember member : all.stream().filter(RegisteredMember::isMember).toList()) {
            number++;
            rows.row(Weight.PLAIN, 0, cells(Long.toString(number), member));
        }
        List<RegisteredMember> candidates =
                all.stream().filter(it -> !it.isMember() && it.lasts()).toList();
        if (!candidates.isEmpty()) {
            rows.heading(Cell.EMPTY, Cell.EMPTY, Cell.of(text("candidates")));
            candidates.forEach(it -> rows.row(Weight.PLAIN, 0, cells("", it)));
        }
        return new Report(
                "member-register",
                text("title"),
                List.of(Texts.get("report.as_of", Figures.date(day)), summary(all)),
                columns(),
                rows.list(),
                true);
    }

    /** What happened from one day to another, by number. */
    @Transactional
    public Report movements(UUID cooperative, LocalDate from, LocalDate until) {
        Rows rows = new Rows();
        for (MovementBook.Recorded it : movements.between(cooperative, from, until)) {
            rows.row(
                    Weight.PLAIN,
                    0,
                    new Cell.Count(it.movementNo()),
                    new Cell.Day(it.on()),
                    Cell.of(it.memberNo()),
                    Cell.of(it.name()),
                    Cell.of(text("kind." + it.kind())),
                    Cell.of(reason(it)),
                    Cell.of(it.decisionReference()));
        }
        return new Report(
                "member-movements",
                text("movements.title"),
                List.of(Texts.get("report.period", Figures.date(from), Figures.date(until))),
                List.of(
                        column("no", Kind.FIGURE),
                        column("on", Kind.CODE),
                        column("member_no", Kind.CODE),
                        column("name", Kind.LABEL),
                        column("kind", Kind.CODE),
                        column("reason", Kind.LABEL),
                        column("decision", Kind.LABEL)),
                rows.list(),
                true);
    }

    private static String reason(MovementBook.Recorded movement) {
        return movement.mergedInto() == null
                ? movement.reason()
                : Texts.get("register.merged", movement.mergedInto());
    }

    private static List<Column> columns() {
        return List.of(
                column("no", Kind.FIGURE),
                column("member_no", Kind.CODE),
                column("name", Kind.LABEL),
                column("born", Kind.LABEL),
                column("sex", Kind.CODE),
                column("occupation", Kind.LABEL),
                column("address", Kind.LABEL),
                column("joined", Kind.CODE),
                column("left", Kind.CODE),
                column("reason", Kind.LABEL),
                column("movements", Kind.CODE));
    }

    private static Cell[] cells(String number, RegisteredMember member) {
        return Stream.of(
                        Cell.of(number),
                        Cell.of(member.number()),
                        Cell.of(name(member)),
                        Cell.of(born(member)),
                        Cell.of(member.sex().map(it -> text("sex." + it)).orElse("")),
                        Cell.of(member.occupation()),
                        Cell.of(member.address()),
                        member.admittedOn()
                                .or(() -> Optional.of(member.appliedOn()))
                                .<Cell>map(Cell.Day::new)
                                .orElse(Cell.EMPTY),
                        member.end().<Cell>map(it -> new Cell.Day(it.on())).orElse(Cell.EMPTY),
                        Cell.of(member.end().map(MemberRegister::ending).orElse("")),
                        Cell.of(member.movements()))
                .toArray(Cell[]::new);
    }

    private static String name(RegisteredMember member) {
        return member.type() == MemberType.ASSOCIATE
                ? Texts.get("register.associate", member.name())
                : member.name();
    }

    private static String born(RegisteredMember member) {
        String day = member.birthDate().map(it -> new Cell.Day(it).text()).orElse("");
        return Stream.of(member.birthPlace(), day)
                .filter(part -> !part.isEmpty())
                .reduce((place, date) -> place + ", " + date)
                .orElse("");
    }

    private static String ending(RegisteredMember.End end) {
        if (end.kind() == MovementKind.MERGED) {
            return Texts.get("register.merged", end.reason());
        }
        String kind = text("kind." + end.kind());
        return end.reason().isEmpty() ? kind : kind + ": " + end.reason();
    }

    private static String summary(List<RegisteredMember> all) {
        long members = all.stream().filter(it -> it.isMember() && it.lasts()).count();
        long associates =
                all.stream()
                        .filter(it -> it.isMember() && it.lasts())
                        .filter(it -> it.type() == MemberType.ASSOCIATE)
                        .count();
        long candidates = all.stream().filter(it -> !it.isMember() && it.lasts()).count();
        long left = all.stream().filter(it -> it.isMember() && !it.lasts()).count();
        return Texts.get("register.summary", members, associates, candidates, left);
    }

    private static Column column(String key, Kind kind) {
        return new Column(key, text("column." + key), kind);
    }

    private static String text(String key) {
        return Texts.get("register." + key);
    }
}

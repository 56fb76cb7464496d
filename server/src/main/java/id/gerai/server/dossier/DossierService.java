package id.gerai.server.dossier;

import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.assistance.AssistanceService;
import id.gerai.server.claim.ClaimReader;
import id.gerai.server.heir.HeirService;
import id.gerai.server.member.MemberFinder;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.MemberView;
import id.gerai.server.member.Membership;
import id.gerai.server.member.MovementBook;
import id.gerai.server.outlet.OutletService;
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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that is known of a person, over all of their memberships. */
@Singleton
public class DossierService {
    private final DossierStore store;
    private final MemberService members;
    private final MemberFinder finder;
    private final MovementBook movements;
    private final ClaimReader claims;
    private final HeirService heirs;
    private final AssistanceService assistance;
    private final OutletService outlets;
    private final Audit audit;

    DossierService(
            DossierStore store,
            MemberService members,
            MemberFinder finder,
            MovementBook movements,
            ClaimReader claims,
            HeirService heirs,
            AssistanceService assistance,
            OutletService outlets,
            Audit audit) {
        this.store = store;
        this.members = members;
        this.finder = finder;
        this.movements = movements;
        this.claims = claims;
        this.heirs = heirs;
        this.assistance = assistance;
        this.outlets = outlets;
        this.audit = audit;
    }

    /**
     * The file of one person; who asked for it is kept. The NIK stands in it with its middle
     * hidden.
     *
     * @throws id.gerai.server.problem.RefusedException if there is no such member
     */
    @Transactional
    public Report of(OfficeUser by, String number) {
        UUID cooperative = by.cooperative();
        Membership member = members.lock(cooperative, number);
        audit.record(by, "EXPORT_MEMBER", number);
        List<MemberView> memberships = finder.of(cooperative, member.person());
        Rows rows = new Rows();
        section(rows, "person", person(memberships.getLast()));
        section(rows, "memberships", memberships.stream().map(this::membership).toList());
        for (MemberView it : memberships) {
            ofMembership(rows, cooperative, it);
        }
        ofBooks(rows, cooperative, memberships);
        return new Report(
                "member-" + number,
                text("title"),
                List.of(
                        memberships.getLast().name(),
                        Texts.get("report.as_of", Figures.date(outlets.today(cooperative)))),
                List.of(
                        column("on", Kind.CODE),
                        column("what", Kind.LABEL),
                        column("detail", Kind.LABEL),
                        column("amount", Kind.FIGURE)),
                rows.list(),
                false);
    }

    private static List<DossierLine> person(MemberView it) {
        List<DossierLine> lines = new ArrayList<>();
        lines.add(fact("name", it.name()));
        lines.add(fact("nik", it.nikMasked()));
        lines.add(fact("birth_place", it.birthPlace()));
        lines.add(
                fact(
                        "birth_date",
                        it.birthDate() == null ? "" : new Cell.Day(it.birthDate()).text()));
        lines.add(fact("sex", it.sex() == null ? "" : Texts.get("register.sex." + it.sex())));
        lines.add(fact("occupation", it.occupation()));
        lines.add(fact("address", it.address()));
        lines.add(fact("phone", it.phone()));
        return lines;
    }

    private DossierLine membership(MemberView it) {
        String card = it.cardBarcode().isEmpty() ? "" : text("card", it.cardBarcode());
        return DossierLine.dated(
                it.joinedOn(), it.memberNo(), (text("status." + it.status()) + " " + card).strip());
    }

    private void ofMembership(Rows rows, UUID cooperative, MemberView it) {
        section(
                rows,
                "movements",
                movements.of(cooperative, it.id()).stream()
                        .map(
                                movement ->
                                        DossierLine.dated(
                                                movement.on(),
                                                Texts.get("register.kind." + movement.kind()),
                                                movement.reason()))
                        .toList());
        section(
                rows,
                "heirs",
                heirs.of(cooperative, it.id()).stream()
                        .map(
                                heir ->
                                        DossierLine.fact(
                                                heir.name(),
                                                "%s, %d,%02d %% %s %s"
                                                        .formatted(
                                                                heir.relation(),
                                                                heir.shareBp() / 100,
                                                                heir.shareBp() % 100,
                                                                heir.phone(),
                                                                heir.nikMasked())
                                                        .strip()))
                        .toList());
        section(
                rows,
                "assistance",
                assistance.of(cooperative, it.id()).stream()
                        .map(
                                help ->
                                        DossierLine.dated(
                                                help.since(), help.programme(), help.source()))
                        .toList());
        section(
                rows,
                "balances",
                claims.of(cooperative, it.id()).balances().stream()
                        .map(
                                balance ->
                                        DossierLine.money(
                                                Optional.empty(),
                                                balance.account().digits(),
                                                it.memberNo(),
                                                balance.amount()))
                        .toList());
        section(
                rows,
                "audit",
                store.audit(cooperative, it.memberNo(), outlets.zone(cooperative).getId()));
    }

    private void ofBooks(Rows rows, UUID cooperative, List<MemberView> memberships) {
        UUID[] ids = memberships.stream().map(MemberView::id).toArray(UUID[]::new);
        section(rows, "sales", store.sales(cooperative, ids));
        section(
                rows,
                "consignments",
                store.consignments(cooperative, ids, outlets.zone(cooperative).getId()));
        section(rows, "surplus", store.surplus(cooperative, ids));
        section(rows, "entries", store.entries(cooperative, ids));
    }

    /** Nothing where nothing is known. */
    private static void section(Rows rows, String key, List<DossierLine> lines) {
        List<DossierLine> known =
                lines.stream().filter(it -> !it.detail().isEmpty() || it.on().isPresent()).toList();
        if (known.isEmpty()) {
            return;
        }
        rows.heading(Cell.EMPTY, Cell.of(text(key)));
        for (DossierLine line : known) {
            rows.row(
                    Weight.PLAIN,
                    0,
                    line.on().<Cell>map(Cell.Day::new).orElse(Cell.EMPTY),
                    Cell.of(line.what()),
                    Cell.of(line.detail()),
                    line.amount().map(Cell::of).orElse(Cell.EMPTY));
        }
    }

    private static DossierLine fact(String key, String detail) {
        return DossierLine.fact(text("person." + key), detail);
    }

    private static Column column(String key, Kind kind) {
        return new Column(key, text("column." + key), kind);
    }

    private static String text(String key, Object... values) {
        return Texts.get("dossier." + key, values);
    }
}

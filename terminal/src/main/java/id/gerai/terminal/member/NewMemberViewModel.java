package id.gerai.terminal.member;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.PrintText;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.sale.SaleViewModel;
import id.gerai.terminal.shift.ShiftDesk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Takes in a new member at the counter. The registration is on record at once; the entry share goes
 * on the ticket, and only where that makes it whole do the goods have the member price. Until the
 * office has given a number, they go by a provisional one that names the till.
 */
public final class NewMemberViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(NewMemberViewModel.class);

    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final SaleViewModel sale;
    private final RandomGenerator random = new SecureRandom();

    public NewMemberViewModel(
            Journal journal, Catalog catalog, ShiftDesk desk, SaleViewModel sale) {
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.sale = sale;
    }

    /** What everybody pays on entry; zero where the cooperative has not said. */
    public Rupiah principal() {
        return catalog.outlet().map(it -> it.settings().principalShare()).orElse(Rupiah.ZERO);
    }

    /** Why they could not be taken in; to be asked before somebody's word is. */
    public Optional<NewMemberRefusal> refusalOf(Newcomer who) {
        if (desk.shift().isEmpty()) {
            return Optional.of(NewMemberRefusal.NO_OPEN_SHIFT);
        }
        if (!sale.tenders().isEmpty()) {
            return Optional.of(NewMemberRefusal.TENDERS_TAKEN);
        }
        if (who.name().isEmpty()) {
            return Optional.of(NewMemberRefusal.NAME_MISSING);
        }
        if (!who.fits()) {
            return Optional.of(NewMemberRefusal.NAME_TOO_LONG);
        }
        if (!who.hasSoundPhone()) {
            return Optional.of(NewMemberRefusal.PHONE_NOT_A_NUMBER);
        }
        return new PrincipalShare(principal(), Rupiah.ZERO).hasRoomFor(who.principal())
                ? Optional.empty()
                : Optional.of(NewMemberRefusal.MORE_THAN_THE_PRINCIPAL);
    }

    /**
     * Takes somebody in and makes them the buyer.
     *
     * @param word of somebody who may
     */
    public Recording<NewMemberRefusal> register(Newcomer who, Approval word) {
        Optional<NewMemberRefusal> refusal = refusalOf(who);
        if (refusal.isPresent()) {
            return new Recording.Refused<>(refusal.get());
        }
        if (word.permission() != Permission.REGISTER_MEMBER) {
            return new Recording.Refused<>(NewMemberRefusal.NOT_PERMITTED);
        }
        UUID id = TimeOrderedId.of(desk.now(), random);
        MemberRegistered fact =
                new MemberRegistered(
                        id, provisionalNumber(), who.name(), who.phoneDigits(), who.address());
        try {
            Event event = journal.record(desk.moment().orElseThrow(), fact, PrintText.NONE);
            welcome(fact, who.principal(), word);
            return new Recording.Recorded<>(event);
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    /**
     * Knows those again whom the server does not know yet, in case the power failed right after
     * they were put on record.
     *
     * @param acknowledged the last event that the server has
     */
    public void recall(long acknowledged) {
        for (MemberRegistered fact : journal.registrationsAfter(acknowledged)) {
            if (catalog.member(fact.member()).isEmpty()) {
                catalog.learn(candidate(fact));
            }
        }
    }

    /** They are on record already: what fails now is made good at the next start. */
    private void welcome(MemberRegistered fact, Rupiah principal, Approval word) {
        MemberChanged newcomer = candidate(fact);
        try {
            catalog.learn(newcomer);
        } catch (StoreException e) {
            LOG.error("A new member is on record, but not among the members yet", e);
            return;
        }
        Optional<ShareDeposit> deposit =
                Optional.of(principal)
                        .filter(Rupiah::isPositive)
                        .map(it -> new ShareDeposit(newcomer.id(), ShareKind.PRINCIPAL, it));
        sale.welcome(newcomer, deposit);
        if (!desk.cashier().equals(Optional.of(word.by()))) {
            sale.approve(word);
        }
    }

    private String provisionalNumber() {
        List<MemberRegistered> before = journal.registrationsAfter(0);
        return "B%s-%d".formatted(journal.identity().terminalCode(), before.size() + 1);
    }

    private static MemberChanged candidate(MemberRegistered fact) {
        return new MemberChanged(
                fact.member(),
                fact.number(),
                fact.name(),
                MemberStatus.CANDIDATE,
                "",
                fact.phone(),
                Rupiah.ZERO);
    }
}

package id.gerai.server.member;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.SharePaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.assistance.AssistanceService;
import id.gerai.server.journal.JournalService;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.person.PersonRefusal;
import id.gerai.server.person.PersonService;
import id.gerai.server.person.PersonWarning;
import id.gerai.server.person.PersonalData;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Enters members and takes their simpanan. */
@Singleton
public class MemberService {
    private final MemberStore store;
    private final PersonService persons;
    private final MovementBook movements;
    private final AssistanceService assistance;
    private final ShareAccounts shareAccounts;
    private final JournalService journals;
    private final OutletService outlets;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    MemberService(
            MemberStore store,
            PersonService persons,
            MovementBook movements,
            AssistanceService assistance,
            ShareAccounts shareAccounts,
            JournalService journals,
            OutletService outlets,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.persons = persons;
        this.movements = movements;
        this.assistance = assistance;
        this.shareAccounts = shareAccounts;
        this.journals = journals;
        this.outlets = outlets;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Enters members, all of them or none.
     *
     * @return their ids, in the same order
     * @throws RefusedException if a number or NIK is in the register already
     */
    @Transactional
    public List<UUID> register(OfficeUser by, List<NewMember> members) {
        if (members.isEmpty()) {
            return List.of();
        }
        UUID cooperative = by.cooperative();
        refuseKnownNumbers(cooperative, members.stream().map(NewMember::number).toList());
        boolean entryShareIsAsked = store.entryShare(cooperative).isPositive();
        List<MemberStore.Entry> entries = new ArrayList<>();
        SequencedMap<UUID, PersonalData> entering = new LinkedHashMap<>();
        for (NewMember member : members) {
            refuseKnownPerson(cooperative, member);
            UUID id = TimeOrderedId.of(clock.instant(), random);
            entering.put(id, member.person());
            entries.add(new MemberStore.Entry(id, id, entered(member, entryShareIsAsked)));
        }
        audit.record(by, "REGISTER_MEMBERS", summary(members));
        persons.add(cooperative, entering);
        long last = revisions.advance(cooperative, members.size());
        store.insert(cooperative, entries, last - members.size() + 1);
        movements.record(cooperative, entries.stream().map(it -> began(it, by)).toList());
        entries.stream()
                .filter(it -> !it.member().assistanceProgramme().isEmpty())
                .forEach(
                        it ->
                                assistance.told(
                                        cooperative,
                                        it.id(),
                                        it.member().assistanceProgramme(),
                                        it.member().joinedOn()));
        return List.copyOf(entering.keySet());
    }

    /**
     * Enters one member.
     *
     * @return what is odd about the person
     * @throws RefusedException as {@link #register}
     */
    @Transactional
    public Set<PersonWarning> registerOne(OfficeUser by, NewMember member) {
        UUID id = register(by, List.of(member)).getFirst();
        return persons.warnings(by.cooperative(), id, member.person());
    }

    /**
     * Enters a former member again: a new membership of the same person, with a number of its own.
     *
     * @throws RefusedException if there is no such former member, the membership lasts, the person
     *     was erased, or the number is taken
     */
    @Transactional
    public UUID reenter(OfficeUser by, String formerNumber, String number, LocalDate joinedOn) {
        UUID cooperative = by.cooperative();
        Membership former = lock(cooperative, formerNumber);
        if (store.current(cooperative, former.person()).isPresent()) {
            throw RefusedException.because(MemberRefusal.MEMBERSHIP_LASTS, formerNumber);
        }
        if (persons.isErased(cooperative, former.person())) {
            throw RefusedException.because(PersonRefusal.PERSON_ERASED);
        }
        if (former.leftOn().filter(joinedOn::isBefore).isPresent()) {
            throw RefusedException.because(MemberRefusal.BEFORE_LEAVING, former.leftOn().get())
                    .at("joined_on");
        }
        refuseKnownNumbers(cooperative, List.of(number));
        NewMember again =
                new NewMember(
                        number,
                        persons.of(cooperative, former.person()),
                        MemberType.REGULAR,
                        joinedOn,
                        MemberStatus.ACTIVE,
                        "",
                        "");
        boolean entryShareIsAsked = store.entryShare(cooperative).isPositive();
        UUID id = TimeOrderedId.of(clock.instant(), random);
        MemberStore.Entry entry =
                new MemberStore.Entry(id, former.person(), entered(again, entryShareIsAsked));
        audit.record(by, "REENTER_MEMBER", "%s → %s".formatted(formerNumber, number));
        store.insert(cooperative, List.of(entry), revisions.next(cooperative));
        movements.record(cooperative, List.of(began(entry, by)));
        return id;
    }

    /**
     * Writes what is known of a member anew.
     *
     * @return what is odd about it
     * @throws RefusedException if there is no such member, the NIK is somebody else's, or the
     *     person was erased
     */
    @Transactional
    public Set<PersonWarning> change(
            OfficeUser by, String number, PersonalData person, MemberType type, String card) {
        UUID cooperative = by.cooperative();
        Membership member = lock(cooperative, number);
        persons.change(cooperative, member.person(), person);
        audit.record(by, "CHANGE_MEMBER", number);
        store.change(cooperative, member.id(), type, card, revisions.next(cooperative));
        return persons.warnings(cooperative, member.person(), person);
    }

    /** Takes the card from a membership and tells the tills of it, and of the person. */
    @Transactional(TxType.MANDATORY)
    public void forgetCard(UUID cooperative, UUID member) {
        store.forgetCard(cooperative, member, revisions.next(cooperative));
    }

    /**
     * The membership with a number, held until the transaction ends.
     *
     * @throws RefusedException if there is none
     */
    @Transactional(TxType.MANDATORY)
    public Membership lock(UUID cooperative, String number) {
        return store.lock(cooperative, number).orElseThrow(() -> unknown(number));
    }

    /**
     * The same of somebody who has not left: nobody else pays simpanan in.
     *
     * @throws RefusedException if there is none or it has ended
     */
    @Transactional(TxType.MANDATORY)
    public Membership lockLasting(UUID cooperative, String number) {
        Membership member = lock(cooperative, number);
        if (member.status().isEnded()) {
            throw RefusedException.because(MemberRefusal.ALREADY_ENDED, number);
        }
        return member;
    }

    /**
     * Ends a membership whose claims and debts are settled, or that has none.
     *
     * @param ended as {@link #lock} gave it
     * @throws RefusedException if the membership has ended, or a decision is missing
     */
    @Transactional(TxType.MANDATORY)
    public void end(OfficeUser by, Membership ended, Ending ending) {
        refuse(by.cooperative(), ended, ending);
        store.end(
                by.cooperative(),
                ended.id(),
                ending.kind().leadsTo(),
                ending.on(),
                revisions.next(by.cooperative()));
        movements.record(
                by.cooperative(),
                List.of(
                        new Movement(
                                ended.id(),
                                ending.kind(),
                                ending.on(),
                                ending.reason(),
                                ending.decision(),
                                null,
                                by.id())));
    }

    /**
     * Ends a membership that was another entry of one that stays. The revision is taken here.
     *
     * @param merged as {@link #lock} gave it, with nothing left on it
     */
    @Transactional(TxType.MANDATORY)
    public void merged(OfficeUser by, Membership merged, Membership into, Ending ending) {
        refuse(by.cooperative(), merged, ending);
        store.merge(by.cooperative(), merged, into, ending.on(), revisions.next(by.cooperative()));
        movements.record(
                by.cooperative(),
                List.of(
                        new Movement(
                                merged.id(),
                                ending.kind(),
                                ending.on(),
                                ending.reason(),
                                "",
                                into.id(),
                                by.id())));
    }

    /**
     * Refuses an ending that cannot be.
     *
     * @throws RefusedException as {@link #end}
     */
    @Transactional(TxType.MANDATORY)
    public void refuse(UUID cooperative, Membership member, Ending ending) {
        ending.kind()
                .refusalFrom(Optional.of(member.status()))
                .map(refusal -> MemberRefusal.valueOf(refusal.name()))
                .ifPresent(
                        refusal -> {
                            throw RefusedException.because(refusal, member.number());
                        });
        if (ending.kind().needsDecision() && ending.decision().isBlank()) {
            throw RefusedException.because(MemberRefusal.DECISION_NEEDED).at("decision_reference");
        }
        if (ending.on().isBefore(member.joinedOn())) {
            throw RefusedException.because(MemberRefusal.BEFORE_JOINING, member.joinedOn())
                    .at("on");
        }
        if (ending.on().isAfter(outlets.today(cooperative))) {
            throw RefusedException.because(MemberRefusal.NOT_YET, ending.on()).at("on");
        }
    }

    private static Movement began(MemberStore.Entry entry, OfficeUser by) {
        NewMember member = entry.member();
        MovementKind kind =
                member.status() == MemberStatus.CANDIDATE
                        ? MovementKind.APPLIED
                        : MovementKind.ADMITTED;
        return Movement.plain(entry.id(), kind, member.joinedOn(), by.id());
    }

    private void refuseKnownNumbers(UUID cooperative, Collection<String> numbers) {
        store.knownNumbers(cooperative, numbers).stream()
                .findFirst()
                .ifPresent(
                        number -> {
                            throw RefusedException.because(MemberRefusal.MEMBER_NO_TAKEN, number)
                                    .at("member_no");
                        });
    }

    private void refuseKnownPerson(UUID cooperative, NewMember member) {
        Optional<UUID> holder =
                member.person().nik().flatMap(nik -> persons.holderOf(cooperative, nik));
        if (holder.isEmpty()) {
            return;
        }
        Optional<Membership> before = store.latest(cooperative, holder.get());
        boolean former = before.isPresent() && store.current(cooperative, holder.get()).isEmpty();
        throw (former
                        ? RefusedException.because(
                                MemberRefusal.FORMER_MEMBER, before.get().number())
                        : RefusedException.because(MemberRefusal.NIK_TAKEN, member.number()))
                .at("nik");
    }

    /** Where there is an entry share, only its payment makes a member (UU 25/1992 art. 19). */
    private static NewMember entered(NewMember member, boolean entryShareIsAsked) {
        return member.status() == MemberStatus.ACTIVE && entryShareIsAsked
                ? new NewMember(
                        member.number(),
                        member.person(),
                        member.type(),
                        member.joinedOn(),
                        MemberStatus.CANDIDATE,
                        member.cardBarcode(),
                        member.assistanceProgramme())
                : member;
    }

    /**
     * A member pays simpanan at the office.
     *
     * @param amount above zero
     * @return the journal's id
     * @throws RefusedException if there is no such member, they have left, or the day lies in no
     *     open year
     */
    @Transactional
    public UUID payShare(
            OfficeUser by, String memberNumber, ShareKind kind, Rupiah amount, LocalDate date) {
        Membership member = lockLasting(by.cooperative(), memberNumber);
        MemberShare share = new MemberShare(member.id(), kind, amount);
        if (kind == ShareKind.PRINCIPAL) {
            refuseAboveEntryShare(by.cooperative(), member.id(), amount);
        }
        UUID id = TimeOrderedId.of(clock.instant(), random);
        journals.post(
                by.cooperative(),
                by.id(),
                new SharePaidAtOffice(id, date, share, CashPlace.CASH_ON_HAND));
        audit.record(by, "PAY_SHARE", "%s %s %s".formatted(memberNumber, kind, amount));
        shareAccounts.add(by.cooperative(), List.of(share));
        return id;
    }

    /**
     * The member with a number.
     *
     * @throws RefusedException if there is none
     */
    @Transactional
    public UUID idOf(UUID cooperative, String memberNumber) {
        return find(cooperative, memberNumber).orElseThrow(() -> unknown(memberNumber));
    }

    /** The member with a number, if there is one. */
    @Transactional
    public Optional<UUID> find(UUID cooperative, String memberNumber) {
        return store.idOf(cooperative, memberNumber);
    }

    /** It is the same for everybody (UU 25/1992 art. 41): nobody pays more of it. */
    private void refuseAboveEntryShare(UUID cooperative, UUID member, Rupiah amount) {
        PrincipalShare share = store.entryShareOf(cooperative, member);
        if (!share.hasRoomFor(amount)) {
            throw RefusedException.because(
                            MemberRefusal.MORE_THAN_ENTRY_SHARE, share.required(), share.paid())
                    .at("amount");
        }
    }

    private static RefusedException unknown(String number) {
        return RefusedException.because(MemberRefusal.MEMBER_UNKNOWN, number).at("member_no");
    }

    private static String summary(List<NewMember> members) {
        String first = members.getFirst().number();
        return members.size() == 1 ? first : "%s … (%d)".formatted(first, members.size());
    }
}

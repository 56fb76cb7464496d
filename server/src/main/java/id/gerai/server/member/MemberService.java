package id.gerai.server.member;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.BooksOpened;
import id.gerai.ledger.posting.MemberAct.SharePaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Enters members and takes their simpanan. */
@Singleton
public class MemberService {
    private final MemberStore store;
    private final ShareAccounts shareAccounts;
    private final JournalService journals;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    MemberService(
            MemberStore store,
            ShareAccounts shareAccounts,
            JournalService journals,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.shareAccounts = shareAccounts;
        this.journals = journals;
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
        store.knownNumbers(cooperative, members.stream().map(NewMember::number).toList()).stream()
                .findFirst()
                .ifPresent(
                        number -> {
                            throw RefusedException.because(MemberRefusal.MEMBER_NO_TAKEN, number)
                                    .at("member_no");
                        });
        SequencedMap<UUID, NewMember> byId = new LinkedHashMap<>();
        for (NewMember member : members) {
            if (member.nik().filter(nik -> store.isKnown(cooperative, nik)).isPresent()) {
                throw RefusedException.because(MemberRefusal.NIK_TAKEN, member.number()).at("nik");
            }
            byId.put(TimeOrderedId.of(clock.instant(), random), member);
        }
        audit.record(by, "REGISTER_MEMBERS", summary(members));
        long last = revisions.advance(cooperative, members.size());
        store.insert(cooperative, byId, last - members.size() + 1);
        return List.copyOf(byId.keySet());
    }

    /**
     * Takes over what members had paid before these books began, as one dated journal.
     *
     * @throws RefusedException if the day lies in no open year
     */
    @Transactional
    public void openShares(OfficeUser by, LocalDate date, List<MemberShare> shares) {
        if (shares.isEmpty()) {
            return;
        }
        UUID id = TimeOrderedId.of(clock.instant(), random);
        journals.post(by.cooperative(), by.id(), new BooksOpened(id, date, shares, List.of()));
        audit.record(by, "OPEN_SHARES", "%d, %s".formatted(shares.size(), date));
        shareAccounts.add(by.cooperative(), shares);
    }

    /**
     * A member pays simpanan at the office.
     *
     * @param amount above zero
     * @return the journal's id
     * @throws RefusedException if there is no such member or the day lies in no open year
     */
    @Transactional
    public UUID payShare(
            OfficeUser by, String memberNumber, ShareKind kind, Rupiah amount, LocalDate date) {
        MemberShare share = new MemberShare(idOf(by.cooperative(), memberNumber), kind, amount);
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
        return find(cooperative, memberNumber)
                .orElseThrow(
                        () ->
                                RefusedException.because(MemberRefusal.MEMBER_UNKNOWN, memberNumber)
                                        .at("member_no"));
    }

    /** The member with a number, if there is one. */
    @Transactional
    public Optional<UUID> find(UUID cooperative, String memberNumber) {
        return store.idOf(cooperative, memberNumber);
    }

    private static String summary(List<NewMember> members) {
        String first = members.getFirst().number();
        return members.size() == 1 ? first : "%s … (%d)".formatted(first, members.size());
    }
}

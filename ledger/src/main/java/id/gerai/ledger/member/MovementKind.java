package id.gerai.ledger.member;

import java.util.Optional;

/**
 * How a membership begins, changes and ends (UU 25/1992 art. 19: it starts and ends once the
 * conditions of the statutes are met, and passes to nobody). Stored by name.
 */
public enum MovementKind {
    /** Asked to become a member. */
    APPLIED(MemberStatus.CANDIDATE),

    /** Has paid the entry share. */
    ADMITTED(MemberStatus.ACTIVE),

    /** Went of their own will; of a candidate: gave the application up. */
    LEFT(MemberStatus.LEFT),

    /** Was told to go, by a decision. */
    EXPELLED(MemberStatus.EXPELLED),

    /** Died: the heirs get money, not the membership. */
    DECEASED(MemberStatus.DECEASED),

    /** Turned out to be another entry of the same member. */
    MERGED(MemberStatus.LEFT);

    private final MemberStatus leadsTo;

    MovementKind(MemberStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** Why a movement cannot be. */
    public enum Refusal {
        ALREADY_IN_THE_REGISTER,
        ALREADY_A_MEMBER,
        NOT_IN_THE_REGISTER,
        ONLY_MEMBERS_ARE_EXPELLED,
        ALREADY_ENDED
    }

    /** Where the membership stands afterwards. */
    public MemberStatus leadsTo() {
        return leadsTo;
    }

    /** True where somebody has to have decided it, on paper. */
    public boolean needsDecision() {
        return this == EXPELLED;
    }

    /**
     * What stands in the way; empty for nothing.
     *
     * @param from where the membership stands; empty where there is none yet
     */
    public Optional<Refusal> refusalFrom(Optional<MemberStatus> from) {
        if (from.isEmpty()) {
            return this == APPLIED || this == ADMITTED
                    ? Optional.empty()
                    : Optional.of(Refusal.NOT_IN_THE_REGISTER);
        }
        return switch (from.get()) {
            case CANDIDATE ->
                    switch (this) {
                        case APPLIED -> Optional.of(Refusal.ALREADY_IN_THE_REGISTER);
                        case EXPELLED -> Optional.of(Refusal.ONLY_MEMBERS_ARE_EXPELLED);
                        case ADMITTED, LEFT, DECEASED, MERGED -> Optional.empty();
                    };
            case ACTIVE ->
                    switch (this) {
                        case APPLIED, ADMITTED -> Optional.of(Refusal.ALREADY_A_MEMBER);
                        case LEFT, EXPELLED, DECEASED, MERGED -> Optional.empty();
                    };
            case LEFT, EXPELLED, DECEASED -> Optional.of(Refusal.ALREADY_ENDED);
        };
    }
}

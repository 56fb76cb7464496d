package id.gerai.terminal.script;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.terminal.member.Newcomer;
import id.gerai.terminal.till.Till;

/** What is done at the counter besides selling: credit, new members, cash, copies. */
final class CounterDirectives {
    private static final int REASON_WORDS = 8;

    private final Till till;
    private final Approvals approvals;

    CounterDirectives(Till till) {
        this.till = till;
        this.approvals = new Approvals(till);
    }

    void addTo(Directives.Adding to) {
        to.add(
                "pay-credit",
                2,
                2,
                words -> Directives.done(till.credit().pay(words.word(0), words.amount(1))));
        to.add("new-member", 2, REASON_WORDS, this::newMember);
        to.add("move-cash", 2, 2 + REASON_WORDS, this::moveCash);
        to.add("open-drawer", 0, REASON_WORDS, this::openDrawer);
        to.add("copy", 1, 1, words -> Directives.done(till.archive().copy(words.word(0))));
    }

    /** {@code new-member 50000 Sri Wahyuni}: who, and what they pay of the entry share now. */
    private void newMember(Arguments words) throws DirectiveException {
        Newcomer who = new Newcomer(words.from(1), "", "", words.amount(0));
        Directives.done(
                till.newMembers().register(who, approvals.word(Permission.REGISTER_MEMBER, "")));
    }

    /** {@code move-cash SUPPLIES 25000 Plastik}. */
    private void moveCash(Arguments words) throws DirectiveException {
        CashPurpose purpose = words.constant(0, CashPurpose.class);
        Directives.done(
                till.cash()
                        .move(
                                purpose,
                                words.amount(1),
                                approvals.word(Permission.CASH_MOVEMENT, words.from(2))));
    }

    private void openDrawer(Arguments words) throws DirectiveException {
        Directives.done(
                till.cash().openDrawer(approvals.word(Permission.OPEN_DRAWER, words.from(0))));
    }
}

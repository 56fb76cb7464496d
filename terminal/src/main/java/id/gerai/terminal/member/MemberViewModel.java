package id.gerai.terminal.member;

import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.List;
import java.util.Optional;

/** The list of members for what the cashier has typed. */
public final class MemberViewModel {
    private static final int SHOWN_MAX = 50;

    private final Catalog catalog;
    private final Receipts receipts;
    private final ShiftDesk desk;
    private final MemberAccounts accounts;

    public MemberViewModel(
            Catalog catalog, Receipts receipts, ShiftDesk desk, MemberAccounts accounts) {
        this.catalog = catalog;
        this.receipts = receipts;
        this.desk = desk;
        this.accounts = accounts;
    }

    /** Those who buy as members and fit, by number. */
    public List<MemberChanged> find(String typed) {
        return catalog.searchMembers(typed, SHOWN_MAX).stream()
                .filter(it -> accounts.isMember(it, List.of()))
                .toList();
    }

    /**
     * The one who is meant: by number or card, candidates included, or the only one that fits what
     * was typed.
     */
    public Optional<MemberChanged> meant(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return catalog.memberByNumberOrCard(text)
                .or(
                        () -> {
                            List<MemberChanged> found = catalog.searchMembers(text, 2);
                            return found.size() == 1
                                    ? Optional.of(found.getFirst())
                                    : Optional.empty();
                        });
    }

    /** What a member has bought this year, sales on this till included. */
    public Rupiah purchasesThisYear(MemberChanged member) {
        return receipts.purchasesThisYear(member.id(), desk.businessDate());
    }
}

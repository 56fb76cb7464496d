package id.gerai.server.manual;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.HandRefusal;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.account.AccountService;
import id.gerai.server.account.BookAccount;
import id.gerai.server.member.MemberService;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks lines that somebody wrote, one after the other. */
@Singleton
public class HandLines {
    private final AccountService accounts;
    private final MemberService members;

    HandLines(AccountService accounts, MemberService members) {
        this.accounts = accounts;
        this.members = members;
    }

    /**
     * Lines as people write them, as lines of a journal.
     *
     * @throws RefusedException naming the line, if one cannot be written by hand, or the
     *     difference, if they do not balance
     */
    @Transactional
    public List<Line> read(UUID cooperative, List<HandLine> written) {
        if (written.size() < 2) {
            throw RefusedException.because(LineRefusal.TOO_FEW_LINES).at("lines");
        }
        List<Line> lines = new ArrayList<>();
        for (HandLine line : written) {
            int number = lines.size() + 1;
            if (line.debit() > 0 == line.credit() > 0) {
                throw RefusedException.because(LineRefusal.DEBIT_OR_CREDIT, number)
                        .at(place(number, "debit"));
            }
            lines.add(
                    new Line(
                            AccountCode.of(line.account()),
                            member(cooperative, number, line),
                            Rupiah.of(line.debit() - line.credit())));
        }
        check(cooperative, lines);
        return lines;
    }

    /**
     * Looks at lines again that were written some time ago.
     *
     * @throws RefusedException as {@link #read}
     */
    @Transactional
    public void check(UUID cooperative, List<Line> lines) {
        Map<AccountCode, BookAccount> known =
                accounts.all(cooperative).stream()
                        .collect(Collectors.toMap(BookAccount::code, Function.identity()));
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Optional<LineRefusal> refusal = refusal(known.get(line.account()), line);
            if (refusal.isPresent()) {
                throw RefusedException.because(refusal.get(), i + 1, line.account())
                        .at(place(i + 1, "account"));
            }
        }
        Rupiah difference = Rupiah.sum(lines.stream().map(Line::amount).toList());
        if (!difference.isZero()) {
            throw RefusedException.because(LineRefusal.UNBALANCED, difference).at("lines");
        }
    }

    /** What the debit side comes to. */
    public static Rupiah total(List<Line> lines) {
        return Rupiah.sum(lines.stream().map(it -> it.amount().max(Rupiah.ZERO)).toList());
    }

    private static Optional<LineRefusal> refusal(BookAccount account, Line line) {
        if (account == null) {
            return Optional.of(LineRefusal.ACCOUNT_UNKNOWN);
        }
        if (!account.active()) {
            return Optional.of(LineRefusal.ACCOUNT_NOT_ACTIVE);
        }
        return HandRefusal.of(line.account(), line.member().isPresent()).map(LineRefusal::of);
    }

    private Optional<UUID> member(UUID cooperative, int number, HandLine line) {
        if (line.memberNo() == null || line.memberNo().isBlank()) {
            return Optional.empty();
        }
        Optional<UUID> member = members.find(cooperative, line.memberNo().strip());
        if (member.isEmpty()) {
            throw RefusedException.because(LineRefusal.MEMBER_UNKNOWN, number, line.memberNo())
                    .at(place(number, "member_no"));
        }
        return member;
    }

    private static String place(int line, String field) {
        return "lines[%d].%s".formatted(line, field);
    }
}

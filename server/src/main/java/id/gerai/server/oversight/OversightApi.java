package id.gerai.server.oversight;

import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.report.AccountBalance;
import id.gerai.ledger.report.FinancialPosition;
import id.gerai.ledger.report.IncomeStatement;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.oversight.ConsolidationService.Consolidated;
import id.gerai.server.oversight.ConsolidationService.Overseen;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** What overseers read; there is nothing they could write. */
@Controller("/api/oversight")
@Secured(Role.OVERSEER)
class OversightApi {
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final ConsolidationService consolidation;

    OversightApi(ConsolidationService consolidation) {
        this.consolidation = consolidation;
    }

    /**
     * @param lastLocked such as {@code 2026-10}; missing where no month is locked
     */
    @Serdeable
    record CooperativeView(UUID id, String name, String village, @Nullable String lastLocked) {
        static List<CooperativeView> of(List<Overseen> overseen) {
            return overseen.stream()
                    .map(
                            it ->
                                    new CooperativeView(
                                            it.id(),
                                            it.name(),
                                            it.village(),
                                            it.lastLocked().map(YearMonth::toString).orElse(null)))
                    .toList();
        }
    }

    /**
     * What figures are of.
     *
     * @param cooperatives how many are in them
     * @param missing those that have not locked the last month and are not
     */
    @Serdeable
    record Scope(String from, String to, int cooperatives, List<CooperativeView> missing) {
        static Scope of(Consolidated it) {
            return new Scope(
                    it.from().toString(),
                    it.to().toString(),
                    it.cooperatives(),
                    CooperativeView.of(it.missing()));
        }
    }

    /** Rupiah; opening and closing are debit above zero. */
    @Serdeable
    record AccountView(
            String account, String name, long opening, long debit, long credit, long closing) {
        static AccountView of(AccountBalance it) {
            return new AccountView(
                    it.account().code().digits(),
                    it.account().name(),
                    it.opening().amount(),
                    it.debit().amount(),
                    it.credit().amount(),
                    it.closing().amount());
        }
    }

    @Serdeable
    record TrialView(Scope scope, boolean balanced, List<AccountView> accounts) {}

    /** Rupiah on the side where the account's class stands. */
    @Serdeable
    record PositionLine(String part, String account, String name, long atEnd, long atStart) {}

    @Serdeable
    record PositionView(
            Scope scope,
            boolean balanced,
            long assets,
            long liabilities,
            long equity,
            List<PositionLine> lines) {}

    /**
     * Rupiah.
     *
     * @param memberMargin net participation of the members
     * @param nonMemberMargin gross profit on others
     */
    @Serdeable
    record IncomeView(
            Scope scope,
            long memberSales,
            long memberMargin,
            long nonMemberSales,
            long nonMemberMargin,
            long commission,
            long otherIncome,
            long expenses,
            long cooperativeExpenses,
            long beforeTax,
            long tax,
            long surplus) {}

    /** The overseer's cooperatives by name; only those that have not locked a month, if asked. */
    @Get("/cooperatives")
    List<CooperativeView> cooperatives(
            @Nullable @QueryValue("not_locked") @Pattern(regexp = MONTH) String notLocked,
            Authentication authentication) {
        UUID overseer = OfficeUser.idOf(authentication);
        return CooperativeView.of(
                notLocked == null
                        ? consolidation.cooperatives(overseer)
                        : consolidation.unlocked(overseer, YearMonth.parse(notLocked)));
    }

    /** Neraca saldo of all together; from January where it is not said from when. */
    @Get("/trial-balance")
    TrialView trialBalance(
            @Nullable @QueryValue @Pattern(regexp = MONTH) String from,
            @QueryValue @NotNull @Pattern(regexp = MONTH) String to,
            Authentication authentication) {
        Consolidated figures = figures(from, to, authentication);
        return new TrialView(
                Scope.of(figures),
                figures.balances().isBalanced(),
                figures.balances().accounts().stream().map(AccountView::of).toList());
    }

    /** Posisi keuangan of all together. */
    @Get("/financial-position")
    PositionView position(
            @Nullable @QueryValue @Pattern(regexp = MONTH) String from,
            @QueryValue @NotNull @Pattern(regexp = MONTH) String to,
            Authentication authentication) {
        Consolidated figures = figures(from, to, authentication);
        FinancialPosition position = FinancialPosition.of(figures.balances());
        return new PositionView(
                Scope.of(figures),
                position.isBalanced(),
                position.atEnd(AccountType.ASSET).amount(),
                position.atEnd(AccountType.LIABILITY).amount(),
                position.atEnd(AccountType.EQUITY).amount(),
                position.parts().stream()
                        .flatMap(
                                section ->
                                        section.items().stream()
                                                .map(it -> line(section.part().name(), it)))
                        .toList());
    }

    /** Perhitungan hasil usaha of all together. */
    @Get("/income-statement")
    IncomeView income(
            @Nullable @QueryValue @Pattern(regexp = MONTH) String from,
            @QueryValue @NotNull @Pattern(regexp = MONTH) String to,
            Authentication authentication) {
        Consolidated figures = figures(from, to, authentication);
        // Checkpoints do not know whose purchases earned a commission: it is one figure here.
        IncomeStatement income = IncomeStatement.of(figures.balances(), Rupiah.ZERO);
        return new IncomeView(
                Scope.of(figures),
                income.member().sales().amount(),
                income.member().margin().amount(),
                income.nonMember().sales().amount(),
                income.nonMember().margin().amount(),
                income.commission().total().amount(),
                IncomeStatement.sum(income.otherIncome()).amount(),
                IncomeStatement.sum(income.expenses()).amount(),
                IncomeStatement.sum(income.cooperativeExpenses()).amount(),
                income.beforeTax().amount(),
                IncomeStatement.sum(income.tax()).amount(),
                income.surplus().amount());
    }

    private Consolidated figures(@Nullable String from, String to, Authentication authentication) {
        YearMonth last = YearMonth.parse(to);
        YearMonth first = from == null ? last.withMonth(1) : YearMonth.parse(from);
        return consolidation.balances(OfficeUser.idOf(authentication), first, last);
    }

    private static PositionLine line(String part, FinancialPosition.Item it) {
        return new PositionLine(
                part,
                it.account().code().digits(),
                it.account().name(),
                it.atEnd().amount(),
                it.atStart().amount());
    }
}

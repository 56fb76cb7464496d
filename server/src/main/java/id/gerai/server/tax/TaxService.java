package id.gerai.server.tax;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.FinalTaxAccrued;
import id.gerai.ledger.tax.FinalIncomeTax;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.tax.TaxStore.Standing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Posts the tax of each month. */
@Singleton
public class TaxService {
    private static final int DECEMBER = 12;

    private final TaxStore store;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;

    TaxService(TaxStore store, JournalService journals, Audit audit, Clock clock) {
        this.store = store;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Posts a month's tax on its last day. However often it is run, a month is posted once.
     *
     * @throws RefusedException if the cooperative is not registered, the rule does not hold in the
     *     year, or the month is not over or locked
     */
    @Transactional
    public TaxAccrual accrue(OfficeUser by, YearMonth month) {
        UUID cooperative = by.cooperative();
        Standing standing = store.standing(cooperative);
        if (month.atEndOfMonth().isAfter(LocalDate.now(clock.withZone(standing.zone())))) {
            throw RefusedException.because(TaxRefusal.MONTH_NOT_OVER, month).at("month");
        }
        FinalIncomeTax rule =
                rule(standing, month)
                        .orElseThrow(() -> RefusedException.because(TaxRefusal.NOT_REGISTERED));
        if (!rule.holdsIn(month.getYear())) {
            throw RefusedException.because(TaxRefusal.RULE_HAS_ENDED, month.getYear()).at("month");
        }
        Rupiah turnover = turnover(cooperative, standing, month);
        TaxAccrual accrual = new TaxAccrual(month, turnover, rule.rate(), rule.on(turnover));
        UUID id =
                UUID.nameUUIDFromBytes(
                        "final income tax %s %s"
                                .formatted(cooperative, month)
                                .getBytes(StandardCharsets.UTF_8));
        if (!store.begin(by, accrual, id, clock.instant())) {
            return store.accruals(cooperative, month.getYear()).stream()
                    .filter(it -> it.month().equals(month))
                    .findFirst()
                    .orElseThrow();
        }
        if (accrual.amount().isPositive()) {
            journals.post(
                    cooperative,
                    by.id(),
                    new FinalTaxAccrued(id, month.atEndOfMonth(), accrual.amount()));
        }
        audit.record(by, "ACCRUE_TAX", "%s %s".formatted(month, accrual.amount()));
        return accrual;
    }

    /** The months of a year that were posted. */
    @ReadOnly
    List<TaxAccrual> accruals(UUID cooperative, int year) {
        return store.accruals(cooperative, year);
    }

    /** Months of a year on which tax is owed that nobody has posted. */
    @Transactional
    public List<YearMonth> missing(UUID cooperative, int year) {
        Standing standing = store.standing(cooperative);
        Set<YearMonth> posted =
                store.accruals(cooperative, year).stream()
                        .map(TaxAccrual::month)
                        .collect(Collectors.toSet());
        List<YearMonth> missing = new ArrayList<>();
        for (int number = 1; number <= DECEMBER; number++) {
            YearMonth month = YearMonth.of(year, number);
            Optional<FinalIncomeTax> rule = rule(standing, month).filter(it -> it.holdsIn(year));
            if (rule.isPresent()
                    && !posted.contains(month)
                    && rule.get().on(turnover(cooperative, standing, month)).isPositive()) {
                missing.add(month);
            }
        }
        return missing;
    }

    @ReadOnly
    Standing standing(UUID cooperative) {
        return store.standing(cooperative);
    }

    /** Notes since when it is registered, and how goods of members count. */
    @Transactional
    void setStanding(OfficeUser by, @Nullable Integer registeredIn, boolean consignedWholly) {
        store.setStanding(by.cooperative(), registeredIn, consignedWholly);
        audit.record(by, "SET_TAX_STANDING", registeredIn + " " + consignedWholly);
    }

    private Optional<FinalIncomeTax> rule(Standing standing, YearMonth month) {
        return standing.registeredIn().map(year -> store.rule(year, month.atEndOfMonth()));
    }

    private Rupiah turnover(UUID cooperative, Standing standing, YearMonth month) {
        Rupiah own = store.turnover(cooperative, month);
        return standing.consignedWholly() ? own.plus(store.consignors(cooperative, month)) : own;
    }
}

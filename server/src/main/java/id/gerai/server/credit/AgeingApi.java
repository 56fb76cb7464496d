package id.gerai.server.credit;

import id.gerai.ledger.credit.AgeBand;
import id.gerai.ledger.credit.Ageing;
import id.gerai.ledger.credit.Ageing.OpenDebt;
import id.gerai.ledger.credit.CreditTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.credit.AgeingService.Aged;
import id.gerai.server.outlet.OutletService;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What members owe and how old it has become. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class AgeingApi {
    private final AgeingService ageing;
    private final CreditService credit;
    private final OutletService outlets;

    AgeingApi(AgeingService ageing, CreditService credit, OutletService outlets) {
        this.ageing = ageing;
        this.credit = credit;
        this.outlets = outlets;
    }

    /**
     * Rupiah by how long they are overdue.
     *
     * @param balance all of it; below zero where more was paid than owed
     */
    @Serdeable
    record Bands(long notDue, long upTo30, long upTo60, long upTo90, long over90, long balance) {
        static Bands of(Ageing it) {
            Map<AgeBand, Rupiah> bands = it.byBand();
            return new Bands(
                    bands.get(AgeBand.NOT_DUE).amount(),
                    bands.get(AgeBand.UP_TO_30).amount(),
                    bands.get(AgeBand.UP_TO_60).amount(),
                    bands.get(AgeBand.UP_TO_90).amount(),
                    bands.get(AgeBand.OVER_90).amount(),
                    it.balance().amount());
        }

        Bands plus(Bands other) {
            return new Bands(
                    notDue + other.notDue,
                    upTo30 + other.upTo30,
                    upTo60 + other.upTo60,
                    upTo90 + other.upTo90,
                    over90 + other.over90,
                    balance + other.balance);
        }
    }

    /** What is left of a debt, in rupiah. */
    @Serdeable
    record DebtView(LocalDate made, LocalDate due, long amount, AgeBand band) {
        static DebtView of(OpenDebt it) {
            return new DebtView(it.made(), it.due(), it.amount().amount(), it.band());
        }
    }

    /**
     * @param limit rupiah that may be owed now
     */
    @Serdeable
    record CreditView(
            String memberNo, String name, long limit, Bands bands, List<DebtView> debts) {}

    /** One row of the list. */
    @Serdeable
    record AgedView(String memberNo, String name, Bands bands) {
        static AgedView of(Aged it) {
            return new AgedView(it.member().number(), it.member().name(), Bands.of(it.ageing()));
        }
    }

    /**
     * @param total of all rows
     */
    @Serdeable
    record AgeingView(LocalDate asOf, List<AgedView> members, Bands total) {}

    /** What members have to pay in, by the day from which it holds. */
    @Serdeable
    record TermsView(int usualDays, Map<String, Integer> daysFrom) {}

    /**
     * One member's debts.
     *
     * @param asOf at the end of this day; today where it is not given
     */
    @Get("/members/{memberNo}/credit")
    CreditView credit(
            String memberNo, @Nullable @QueryValue LocalDate asOf, Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        Aged aged = ageing.of(cooperative, memberNo, day(cooperative, asOf));
        return new CreditView(
                aged.member().number(),
                aged.member().name(),
                ageing.limit(cooperative, aged.member()).amount(),
                Bands.of(aged.ageing()),
                aged.ageing().open().stream().map(DebtView::of).toList());
    }

    /** Everybody who owes something. */
    @Get("/credit/ageing")
    AgeingView all(@Nullable @QueryValue LocalDate asOf, Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        LocalDate day = day(cooperative, asOf);
        List<AgedView> rows = ageing.all(cooperative, day).stream().map(AgedView::of).toList();
        Bands none = new Bands(0, 0, 0, 0, 0, 0);
        return new AgeingView(
                day, rows, rows.stream().map(AgedView::bands).reduce(none, Bands::plus));
    }

    /** The terms. */
    @Get("/credit/terms")
    TermsView terms(Authentication authentication) {
        CreditTerms terms = credit.terms(OfficeUser.of(authentication).cooperative());
        Map<String, Integer> daysFrom = new TreeMap<>();
        terms.daysFrom().forEach((day, days) -> daysFrom.put(day.toString(), days));
        return new TermsView(CreditTerms.DAYS_USUAL, daysFrom);
    }

    private LocalDate day(UUID cooperative, @Nullable LocalDate asked) {
        return asked == null ? outlets.today(cooperative) : asked;
    }
}

package id.gerai.server.savings;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.DuesSchedule.Month;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.savings.DuesService.MemberDues;
import id.gerai.server.savings.DuesService.Paid;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Dues: what members owe, who is behind, and paying months at the office. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class DuesApi {
    private static final int MONTHS_MAX = 120;

    private final DuesService dues;
    private final OutletService outlets;

    DuesApi(DuesService dues, OutletService outlets) {
        this.dues = dues;
        this.outlets = outlets;
    }

    /**
     * @param month such as {@code 2026-03}
     * @param due rupiah it costs
     * @param open rupiah still to pay
     */
    @Serdeable
    record MonthView(String month, long due, long open) {
        static List<MonthView> of(List<Month> months) {
            return months.stream()
                    .map(
                            it ->
                                    new MonthView(
                                            it.month().toString(),
                                            it.due().amount(),
                                            it.open().amount()))
                    .toList();
        }
    }

    /**
     * @param principalDue rupiah of simpanan pokok that everybody owes who joined when they did
     * @param mandatoryPaid rupiah of simpanan wajib paid in all
     * @param paidThrough last month all of which is paid; missing where nothing more will be due
     * @param arrears months that are due and not wholly paid
     */
    @Serdeable
    record DuesView(
            String memberNo,
            String name,
            long principalDue,
            long principalPaid,
            long mandatoryPaid,
            @Nullable String paidThrough,
            List<MonthView> arrears,
            int arrearsCount,
            long arrearsAmount) {
        static DuesView of(MemberDues it, LocalDate day) {
            List<Month> open = it.schedule().arrears(YearMonth.from(day));
            return new DuesView(
                    it.member().number(),
                    it.member().name(),
                    it.principal().required().amount(),
                    it.principal().paid().amount(),
                    it.schedule().paid().amount(),
                    it.schedule().paidThrough().map(YearMonth::toString).orElse(null),
                    MonthView.of(open),
                    open.size(),
                    Rupiah.sum(open.stream().map(Month::open).toList()).amount());
        }
    }

    /**
     * @param amount rupiah that all of them are behind with
     */
    @Serdeable
    record ArrearsView(LocalDate asOf, List<DuesView> members, long amount) {}

    /**
     * @param into where the money goes; cash on hand where it is not said
     */
    @Serdeable
    record PaymentRequest(
            @Min(1) @Max(MONTHS_MAX) int months,
            @NotNull LocalDate date,
            @Nullable CashPlace into) {}

    /** The journal and the months it paid. */
    @Serdeable
    record PaymentView(UUID journal, List<MonthView> months, long amount) {}

    /**
     * What a member owes and has paid.
     *
     * @param asOf at the end of this day; today where it is not given
     */
    @Get("/members/{memberNo}/dues")
    DuesView dues(
            String memberNo, @Nullable @QueryValue LocalDate asOf, Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        LocalDate day = day(cooperative, asOf);
        return DuesView.of(dues.of(cooperative, memberNo, day), day);
    }

    /** Active members who are behind, by number. */
    @Get("/dues/arrears")
    ArrearsView arrears(@Nullable @QueryValue LocalDate asOf, Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        LocalDate day = day(cooperative, asOf);
        List<DuesView> members =
                dues.arrears(cooperative, day).stream().map(it -> DuesView.of(it, day)).toList();
        return new ArrearsView(
                day, members, members.stream().mapToLong(DuesView::arrearsAmount).sum());
    }

    /** Takes the next months, oldest first. */
    @Post("/members/{memberNo}/dues")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
    HttpResponse<PaymentView> pay(
            String memberNo, @Valid @Body PaymentRequest request, Authentication authentication) {
        Paid paid =
                dues.pay(
                        OfficeUser.of(authentication),
                        memberNo,
                        request.months(),
                        request.date(),
                        request.into() == null ? CashPlace.CASH_ON_HAND : request.into());
        Rupiah amount = Rupiah.sum(paid.months().stream().map(Month::open).toList());
        return HttpResponse.created(
                new PaymentView(paid.journal(), MonthView.of(paid.months()), amount.amount()));
    }

    private LocalDate day(UUID cooperative, @Nullable LocalDate asked) {
        return asked == null ? outlets.today(cooperative) : asked;
    }
}

package id.gerai.server.expense;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.Limits;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.UUID;

/** Costs, from the office. */
@Controller("/api/expenses")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class ExpenseApi {
    private final ExpenseService expenses;

    ExpenseApi(ExpenseService expenses) {
        this.expenses = expenses;
    }

    /**
     * @param account four digits of an expense account
     * @param amount whole rupiah, above zero
     * @param from where the money is taken; missing for the main cash
     */
    @Serdeable
    record ExpenseRequest(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 4) String account,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotBlank @Size(max = 200) String description,
            @Nullable CashPlace from) {
        CashPlace place() {
            return from == null ? CashPlace.CASH_ON_HAND : from;
        }
    }

    /** The journal that was posted. */
    @Serdeable
    record ExpensePosted(UUID journal) {}

    /** Pays a cost. */
    @Post
    HttpResponse<ExpensePosted> pay(
            @Valid @Body ExpenseRequest request, Authentication authentication) {
        UUID journal =
                expenses.pay(
                        OfficeUser.of(authentication),
                        request.date(),
                        request.account(),
                        Rupiah.of(request.amount()),
                        request.place(),
                        request.description());
        return HttpResponse.created(new ExpensePosted(journal));
    }
}

package id.gerai.server.account;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.util.List;

/** The chart of accounts. */
@Controller("/api/accounts")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class AccountApi {
    private static final String CODE = "[1-7][0-9]{3}";

    private final AccountService accounts;

    AccountApi(AccountService accounts) {
        this.accounts = accounts;
    }

    /**
     * @param type the class that the first digit stands for
     * @param active false where nothing is written by hand any more
     * @param standard false for the cooperative's own
     * @param perMember true where every line says whose it is
     */
    @Serdeable
    record AccountView(
            String code,
            String name,
            String type,
            String cashFlow,
            boolean active,
            boolean standard,
            boolean perMember) {
        static AccountView of(BookAccount it) {
            return new AccountView(
                    it.code().digits(),
                    it.account().name(),
                    it.account().type().name(),
                    it.cashFlow().name(),
                    it.active(),
                    ChartOfAccounts.isStandard(it.code()),
                    ChartOfAccounts.isKeptPerMember(it.code()));
        }
    }

    /**
     * @param code four digits, the first from 1 to 7
     */
    @Serdeable
    record NewAccount(
            @NotNull @Pattern(regexp = CODE) String code,
            @NotBlank @Size(max = 80) String name,
            @NotNull CashFlowPart cashFlow) {}

    @Serdeable
    record Renaming(@NotBlank @Size(max = 80) String name) {}

    @Serdeable
    record Activity(boolean active) {}

    /** Every account, by ascending code. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<AccountView> all(Authentication authentication) {
        return accounts.all(OfficeUser.of(authentication).cooperative()).stream()
                .map(AccountView::of)
                .toList();
    }

    /** Adds an account of the cooperative's own. */
    @Post
    HttpResponse<Void> add(@Valid @Body NewAccount request, Authentication authentication) {
        accounts.add(
                OfficeUser.of(authentication),
                new Account(AccountCode.of(request.code()), request.name().strip()),
                request.cashFlow());
        return HttpResponse.created((Void) null);
    }

    /** Renames an account of the cooperative's own. */
    @Post("/{code}/name")
    HttpResponse<Void> rename(
            @PathVariable @Pattern(regexp = CODE) String code,
            @Valid @Body Renaming request,
            Authentication authentication) {
        accounts.rename(
                OfficeUser.of(authentication), AccountCode.of(code), request.name().strip());
        return HttpResponse.noContent();
    }

    /** Lets lines be written on an account by hand, or no longer. */
    @Post("/{code}/activity")
    HttpResponse<Void> setActive(
            @PathVariable @Pattern(regexp = CODE) String code,
            @Valid @Body Activity request,
            Authentication authentication) {
        accounts.setActive(OfficeUser.of(authentication), AccountCode.of(code), request.active());
        return HttpResponse.noContent();
    }
}

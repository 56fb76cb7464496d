package id.gerai.server.settlement;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import jakarta.validation.Valid;

/** Ends memberships that leave nothing to settle; only the board expels. */
@Controller("/api/members/{memberNo}/departure")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class DepartureApi {
    private final SettlementService settlements;

    DepartureApi(SettlementService settlements) {
        this.settlements = settlements;
    }

    /** Ends the membership. */
    @Post
    HttpResponse<Void> depart(
            String memberNo, @Valid @Body EndingForm request, Authentication authentication) {
        settlements.depart(
                OfficeUser.of(authentication), memberNo, request.endingBy(authentication));
        return HttpResponse.noContent();
    }
}

package id.gerai.server.member;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import java.util.List;

/** How a membership came to stand where it does. */
@Controller("/api/members/{memberNo}/movements")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class MovementApi {
    private final MemberService members;
    private final MovementBook movements;

    MovementApi(MemberService members, MovementBook movements) {
        this.members = members;
        this.movements = movements;
    }

    /** One member's, by number. */
    @Get
    List<MovementBook.Recorded> of(String memberNo, Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        return movements.of(by.cooperative(), members.idOf(by.cooperative(), memberNo));
    }
}

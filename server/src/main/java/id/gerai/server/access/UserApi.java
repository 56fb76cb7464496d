package id.gerai.server.access;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;

import java.util.List;
import java.util.UUID;

/** People who work with the system. */
@Controller("/api/users")
@Secured(Role.ADMINISTRATOR)
class UserApi {
    private final UserService users;

    UserApi(UserService users) {
        this.users = users;
    }

    /** Somebody, as the office may see them. */
    @Serdeable
    record UserView(UUID id, String loginName, String displayName, String role, boolean active) {}

    /** The id of somebody newly added. */
    @Serdeable
    record Added(UUID id) {}

    /** Adds somebody; a cashier needs no password. */
    @Post
    HttpResponse<Added> add(@Valid @Body NewUser user, Authentication authentication) {
        return HttpResponse.created(new Added(users.add(OfficeUser.of(authentication), user)));
    }

    /** Everybody of the cooperative, by name. */
    @Get
    List<UserView> list(Authentication authentication) {
        return users.list(OfficeUser.of(authentication).cooperative()).stream()
                .map(
                        user ->
                                new UserView(
                                        user.userId(),
                                        user.loginName(),
                                        user.displayName(),
                                        user.role(),
                                        user.active()))
                .toList();
    }
}

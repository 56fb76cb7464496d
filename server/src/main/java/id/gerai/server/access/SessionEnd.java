package id.gerai.server.access;

import id.gerai.server.sql.Sql;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthorizationException;

import jakarta.transaction.Transactional;

import java.util.List;

/**
 * A session is a signed cookie and lives for hours; whoever is let go of is out with the next
 * request. Looked up each time, by primary key.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class SessionEnd implements Ordered {
    /** Open to everybody, so that whoever is out can see that and sign in anew. */
    private static final List<String> OPEN = List.of("/login", "/logout", "/web/", "/webjars/");

    private final Sql sql;
    private final Outsiders outsiders;

    SessionEnd(Sql sql, Outsiders outsiders) {
        this.sql = sql;
        this.outsiders = outsiders;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    /** Sends whoever is not active any more to sign in. */
    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Transactional
    void check(HttpRequest<?> request) {
        boolean out =
                request.getUserPrincipal(Authentication.class)
                        .filter(it -> !it.getRoles().contains(Role.TERMINAL))
                        .filter(_ -> OPEN.stream().noneMatch(request.getPath()::startsWith))
                        .filter(it -> !isActive(it))
                        .isPresent();
        if (out) {
            throw new AuthorizationException(null);
        }
    }

    private boolean isActive(Authentication authentication) {
        return authentication.getRoles().contains(Role.OVERSEER)
                ? outsiders.isActive(OfficeUser.idOf(authentication))
                : isActive(OfficeUser.of(authentication));
    }

    private boolean isActive(OfficeUser user) {
        return sql.first(
                        "select active from user_account where cooperative_id = ? and user_id = ?",
                        row -> row.getBoolean(1),
                        user.cooperative(),
                        user.id())
                .orElse(false);
    }
}

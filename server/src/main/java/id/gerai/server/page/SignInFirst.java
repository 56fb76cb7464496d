package id.gerai.server.page;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;

import jakarta.inject.Singleton;

import java.util.List;

/**
 * Who asks for a page without being signed in is sent to sign in. Programs, and people whose role
 * does not reach, get the problem as it is.
 */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class SignInFirst extends DefaultAuthorizationExceptionHandler {

    SignInFirst(
            ErrorResponseProcessor<?> errors,
            RedirectConfiguration redirects,
            RedirectService redirectService,
            @Nullable
                    PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> priorToLogin) {
        super(errors, redirects, redirectService, List.of(), priorToLogin);
    }

    @Override
    protected boolean shouldRedirect(HttpRequest<?> request, AuthorizationException refused) {
        return !refused.isForbidden() && Pages.isAskedFor(request);
    }
}

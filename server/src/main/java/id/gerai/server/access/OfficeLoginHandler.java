package id.gerai.server.access;

import id.gerai.server.problem.RefusedException;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.authentication.AuthenticationFailed;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.config.RedirectConfiguration;
import io.micronaut.security.config.RedirectService;
import io.micronaut.security.errors.PriorToLoginPersistence;
import io.micronaut.security.token.cookie.AccessTokenCookieConfiguration;
import io.micronaut.security.token.cookie.RefreshTokenCookieConfiguration;
import io.micronaut.security.token.cookie.TokenCookieLoginHandler;
import io.micronaut.security.token.generator.AccessRefreshTokenGenerator;
import io.micronaut.security.token.generator.AccessTokenConfiguration;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;

/** A page that signs in is sent on; a program that signs in by JSON is answered. */
@Singleton
@Replaces(TokenCookieLoginHandler.class)
class OfficeLoginHandler extends TokenCookieLoginHandler {
    OfficeLoginHandler(
            RedirectService redirectService,
            RedirectConfiguration redirectConfiguration,
            AccessTokenCookieConfiguration accessTokenCookie,
            RefreshTokenCookieConfiguration refreshTokenCookie,
            AccessTokenConfiguration accessToken,
            AccessRefreshTokenGenerator tokens,
            @Nullable
                    PriorToLoginPersistence<HttpRequest<?>, MutableHttpResponse<?>> priorToLogin) {
        super(
                redirectService,
                redirectConfiguration,
                accessTokenCookie,
                refreshTokenCookie,
                accessToken,
                tokens,
                priorToLogin,
                List.of());
    }

    /** Who is now signed in. */
    @Serdeable
    record SignedIn(String loginName, String displayName, Collection<String> roles) {}

    @Override
    public MutableHttpResponse<?> loginSuccess(
            Authentication authentication, HttpRequest<?> request) {
        if (!isJson(request)) {
            return super.loginSuccess(authentication, request);
        }
        SignedIn body =
                new SignedIn(
                        authentication.getName(),
                        OfficeUser.nameOf(authentication),
                        authentication.getRoles());
        return applyCookies(HttpResponse.ok(body), getCookies(authentication, request));
    }

    @Override
    public MutableHttpResponse<?> loginFailed(
            AuthenticationResponse failure, HttpRequest<?> request) {
        if (!isJson(request)) {
            return super.loginFailed(failure, request);
        }
        if (failure instanceof AuthenticationFailed failed
                && failed.getReason() == AuthenticationFailureReason.ACCOUNT_LOCKED) {
            throw RefusedException.because(AccessRefusal.LOGIN_TOO_OFTEN);
        }
        throw RefusedException.because(AccessRefusal.LOGIN_WRONG);
    }

    private static boolean isJson(HttpRequest<?> request) {
        return request.getContentType().filter(MediaType.APPLICATION_JSON_TYPE::equals).isPresent();
    }
}

package id.gerai.server.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.AuthenticationFailed;
import io.micronaut.security.authentication.AuthenticationFailureReason;
import io.micronaut.security.authentication.AuthenticationRequest;
import io.micronaut.security.authentication.AuthenticationResponse;
import io.micronaut.security.authentication.provider.HttpRequestExecutorAuthenticationProvider;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Signing in to the office by name and password. */
@Singleton
class OfficeAuthentication implements HttpRequestExecutorAuthenticationProvider<Object> {
    private final UserService users;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    OfficeAuthentication(UserService users, Passwords passwords, LoginThrottle throttle) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public AuthenticationResponse authenticate(
            HttpRequest<Object> request, AuthenticationRequest<String, String> credentials) {
        String loginName = credentials.getIdentity().strip().toLowerCase(Locale.ROOT);
        if (throttle.waitFor(loginName).isPositive()) {
            return new AuthenticationFailed(AuthenticationFailureReason.ACCOUNT_LOCKED);
        }
        Optional<UserAccount> user = users.account(loginName).filter(UserAccount::maySignIn);
        // An unknown name takes as long as a known one.
        String hash = user.map(UserAccount::passwordHash).orElse(passwords.ofNobody());
        if (!passwords.matches(credentials.getSecret(), hash) || user.isEmpty()) {
            throttle.failed(loginName);
            return new AuthenticationFailed(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH);
        }
        throttle.succeeded(loginName);
        return success(user.get());
    }

    private static AuthenticationResponse success(UserAccount user) {
        OfficeUser officeUser =
                new OfficeUser(user.cooperativeId(), user.userId(), user.displayName());
        return AuthenticationResponse.success(
                user.loginName(), List.of(user.role()), officeUser.attributes());
    }
}

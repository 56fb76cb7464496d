package id.gerai.server.access;

import id.gerai.server.access.Outsiders.Outsider;

import io.micronaut.context.BeanProvider;
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

/**
 * Signing in to the office by name and password. Outsiders are asked for when somebody signs in:
 * the database, which they need, waits for the security rules, which want this class.
 */
@Singleton
class OfficeAuthentication implements HttpRequestExecutorAuthenticationProvider<Object> {
    private final UserService users;
    private final BeanProvider<Outsiders> outsiders;
    private final Passwords passwords;
    private final LoginThrottle throttle;

    OfficeAuthentication(
            UserService users,
            BeanProvider<Outsiders> outsiders,
            Passwords passwords,
            LoginThrottle throttle) {
        this.users = users;
        this.outsiders = outsiders;
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
        Optional<Known> known = known(loginName);
        // An unknown name takes as long as a known one.
        String hash = known.map(Known::passwordHash).orElse(passwords.ofNobody());
        if (!passwords.matches(credentials.getSecret(), hash) || known.isEmpty()) {
            throttle.failed(loginName);
            return new AuthenticationFailed(AuthenticationFailureReason.CREDENTIALS_DO_NOT_MATCH);
        }
        throttle.succeeded(loginName);
        return known.get().response();
    }

    private record Known(String passwordHash, AuthenticationResponse response) {
        static Known of(UserAccount user) {
            OfficeUser officeUser =
                    new OfficeUser(user.cooperativeId(), user.userId(), user.displayName());
            return new Known(
                    user.passwordHash(),
                    AuthenticationResponse.success(
                            user.loginName(), List.of(user.role()), officeUser.attributes()));
        }

        static Known of(Outsider outsider) {
            return new Known(
                    outsider.passwordHash(),
                    AuthenticationResponse.success(
                            outsider.loginName(),
                            List.of(outsider.role()),
                            OfficeUser.attributes(outsider)));
        }
    }

    private Optional<Known> known(String loginName) {
        return users.account(loginName)
                .filter(UserAccount::maySignIn)
                .map(Known::of)
                .or(
                        () ->
                                outsiders
                                        .get()
                                        .withLogin(loginName)
                                        .filter(Outsider::active)
                                        .map(Known::of));
    }
}

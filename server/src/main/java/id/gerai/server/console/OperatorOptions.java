package id.gerai.server.console;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.UserService;
import id.gerai.server.boot.Application;
import id.gerai.server.problem.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.Set;

/**
 * On whose behalf an operator works. Whoever may read the data folder may do everything, so no
 * password is asked; the books keep the name. A mixin.
 */
public final class OperatorOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--as",
            paramLabel = "NAMA",
            description =
                    "Nama masuk yang dicatat sebagai pelaku; boleh kosong bila hanya ada satu"
                            + " administrator.")
    private String loginName;

    /**
     * The person, and with them the cooperative.
     *
     * @param roles of which they must have one
     * @throws ParameterException if there is no such person, several could be meant, or their role
     *     may not do this
     */
    public OfficeUser user(Application application, String... roles) {
        UserService users = application.get(UserService.class);
        OfficeUser user = named(users);
        if (!users.hasRole(user, Set.of(roles))) {
            throw new ParameterException(
                    spec.commandLine(), Texts.get("operator.role", user.name()));
        }
        return user;
    }

    private OfficeUser named(UserService users) {
        CommandLine command = spec.commandLine();
        if (loginName == null) {
            return users.onlyAdministrator()
                    .orElseThrow(
                            () -> new ParameterException(command, Texts.get("operator.which")));
        }
        return users.withLogin(loginName)
                .orElseThrow(
                        () ->
                                new ParameterException(
                                        command, Texts.get("operator.unknown", loginName)));
    }
}

package id.gerai.server.assistance;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Social assistance of members. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class AssistanceApi {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AssistanceService assistance;
    private final Reconciliation reconciliation;

    AssistanceApi(AssistanceService assistance, Reconciliation reconciliation) {
        this.assistance = assistance;
        this.reconciliation = reconciliation;
    }

    /** What a member says. */
    @Serdeable
    record Told(@NotBlank @Size(max = 40) String programme, @NotNull LocalDate since) {}

    /** The last day. */
    @Serdeable
    record End(@NotNull LocalDate until) {}

    /** The id of what was made. */
    @Serdeable
    record Added(UUID id) {}

    /** A member's, the first one first. */
    @Get("/members/{memberNo}/assistance")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<Assistance> of(String memberNo, Authentication authentication) {
        return assistance.of(OfficeUser.of(authentication).cooperative(), memberNo);
    }

    /** Adds what a member says. */
    @Post("/members/{memberNo}/assistance")
    HttpResponse<Added> add(
            String memberNo, @Valid @Body Told request, Authentication authentication) {
        return HttpResponse.created(
                new Added(
                        assistance.add(
                                OfficeUser.of(authentication),
                                memberNo,
                                request.programme().strip(),
                                request.since())));
    }

    /** Ends it. */
    @Post("/members/{memberNo}/assistance/{id}/end")
    HttpResponse<Void> end(
            String memberNo, UUID id, @Valid @Body End request, Authentication authentication) {
        assistance.end(OfficeUser.of(authentication), memberNo, id, request.until());
        return HttpResponse.noContent();
    }

    /**
     * Compares with a list of the social registry.
     *
     * @param list CSV or XLSX with the columns nik, name and programme
     * @param source the list's name, such as {@code DTSEN}
     * @param apply false to look only
     */
    @Post("/assistance/reconciliation")
    @Consumes({"text/csv", XLSX})
    Reconciliation.Outcome reconcile(
            @Body byte[] list,
            @QueryValue @NotBlank @Size(max = 40) String source,
            @QueryValue("as_of") LocalDate asOf,
            @QueryValue(defaultValue = "false") boolean apply,
            Authentication authentication)
            throws IOException {
        Path folder = Files.createTempDirectory("gerai-list");
        Path file = folder.resolve("daftar");
        try {
            Files.write(file, list);
            return reconciliation.run(
                    OfficeUser.of(authentication), file, source.strip(), asOf, apply);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}

package id.gerai.server.dossier;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.report.ReportFiles;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Everything about one member, and the end of it. */
@Controller("/api/members/{memberNo}")
@Secured({Role.ADMINISTRATOR, Role.BOARD})
class DossierApi {
    private final DossierService dossiers;
    private final ErasureService erasure;
    private final ReportFiles files;

    DossierApi(DossierService dossiers, ErasureService erasure, ReportFiles files) {
        this.dossiers = dossiers;
        this.erasure = erasure;
        this.files = files;
    }

    /** Why it is done. */
    @Serdeable
    record Erasing(@NotBlank @Size(max = 200) String reason) {}

    /**
     * All that is known.
     *
     * @param format {@code json}, {@code pdf} or {@code xlsx}
     */
    @Get("/export")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, ReportFiles.XLSX})
    HttpResponse<?> export(
            String memberNo,
            @QueryValue(defaultValue = "json") String format,
            Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        return files.answer(by, dossiers.of(by, memberNo), format);
    }

    /** Empties everything personal. */
    @Post("/erasure")
    HttpResponse<Void> erase(
            String memberNo, @Valid @Body Erasing request, Authentication authentication) {
        erasure.erase(OfficeUser.of(authentication), memberNo, request.reason().strip());
        return HttpResponse.noContent();
    }
}

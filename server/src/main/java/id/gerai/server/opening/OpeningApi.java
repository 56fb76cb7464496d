package id.gerai.server.opening;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.opening.OpeningImport.Opening;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Opening balances from uploaded files, and the files to fill in. */
@Controller("/api/opening-balances")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class OpeningApi {
    private final OpeningImport imports;

    OpeningApi(OpeningImport imports) {
        this.imports = imports;
    }

    /**
     * @param posted false where the files were only checked, or refused
     * @param debit rupiah of one side, which is that of the other
     * @param errors everything that is wrong, by line and column; empty where nothing is
     */
    @Serdeable
    record OpeningView(boolean posted, int balances, long debit, List<String> errors) {}

    /**
     * Takes balances over.
     *
     * @param members balances of members
     * @param accounts balances of accounts
     * @param date the day they count for
     * @param dryRun {@code true} to check only
     */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<OpeningView> take(
            @Nullable @Part("members") CompletedFileUpload members,
            @Nullable @Part("accounts") CompletedFileUpload accounts,
            @Part("date") LocalDate date,
            @Nullable @Part("dry_run") Boolean dryRun,
            Authentication authentication)
            throws IOException {
        Path folder = Files.createTempDirectory("gerai-opening");
        Path first = folder.resolve("members");
        Path second = folder.resolve("accounts");
        boolean checkOnly = Boolean.TRUE.equals(dryRun);
        try {
            Opening opening =
                    imports.run(
                            OfficeUser.of(authentication),
                            new OpeningImport.Files(kept(members, first), kept(accounts, second)),
                            date,
                            checkOnly);
            OpeningView view =
                    new OpeningView(
                            !checkOnly, opening.balances(), opening.debit().amount(), List.of());
            return checkOnly ? HttpResponse.ok(view) : HttpResponse.created(view);
        } catch (RefusedInputException e) {
            String told = e.getMessage().replace(folder + "/", "");
            return HttpResponse.<OpeningView>status(HttpStatus.UNPROCESSABLE_ENTITY)
                    .body(new OpeningView(false, 0, 0, told.lines().toList()));
        } finally {
            Files.deleteIfExists(first);
            Files.deleteIfExists(second);
            Files.deleteIfExists(folder);
        }
    }

    /** A file to fill in, as CSV or spreadsheet. */
    @Get("/templates/{fileName}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    HttpResponse<byte[]> template(String fileName) {
        byte[] bytes = Templates.of(fileName);
        return HttpResponse.ok(bytes)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(fileName));
    }

    private static Optional<Path> kept(@Nullable CompletedFileUpload upload, Path file)
            throws IOException {
        if (upload == null || upload.getSize() == 0) {
            return Optional.empty();
        }
        try (InputStream content = upload.getInputStream()) {
            Files.copy(content, file);
        }
        return Optional.of(file);
    }
}

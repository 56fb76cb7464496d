package id.gerai.server.parcel;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.page.Figures;
import id.gerai.server.page.Frames;
import id.gerai.server.parcel.ParcelImport.Begun;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
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
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.UUID;

/** Where a manager brings in what a till wrote to a stick. */
@Hidden
@Controller("/terminal/kiriman")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class ParcelPages {
    private static final int NAME_LENGTH_MAX = 200;

    private final ParcelImport parcels;
    private final ParcelReading reading;
    private final ParcelImports imports;
    private final CooperativeService cooperatives;
    private final Frames frames;

    ParcelPages(
            ParcelImport parcels,
            ParcelReading reading,
            ParcelImports imports,
            CooperativeService cooperatives,
            Frames frames) {
        this.parcels = parcels;
        this.reading = reading;
        this.imports = imports;
        this.cooperatives = cooperatives;
        this.frames = frames;
    }

    /** What the template of the list takes by name. */
    @Introspected
    record ListModel(ParcelPage page) {}

    /** What the template of one file takes by name. */
    @Introspected
    record FileModel(ParcelPage.Single page) {}

    /** What was brought, latest first. */
    @Get
    ModelAndView<ListModel> list(Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        ZoneId zone = zone(cooperative);
        return new ModelAndView<>(
                "parcel/parcels",
                new ListModel(
                        new ParcelPage(
                                frames.of(authentication),
                                imports.latest(cooperative).stream()
                                        .map(it -> inWords(it, zone))
                                        .toList())));
    }

    /** What became of one; the page looks again while the file is read. */
    @Get("/{id}")
    ModelAndView<FileModel> file(UUID id, Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        // Asked before the row is read: what ends in between is then shown ended next time.
        boolean running = reading.isRunning(id);
        Imported imported = imports.get(cooperative, id);
        return new ModelAndView<>(
                "parcel/parcel",
                new FileModel(
                        new ParcelPage.Single(
                                frames.of(authentication),
                                inWords(imported, zone(cooperative), running))));
    }

    /** Takes a file and begins to read it. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<Void> bring(
            @Part("berkas") CompletedFileUpload upload, Authentication authentication)
            throws IOException {
        Path file = Files.createTempFile("gerai-parcel", ".gerai");
        try {
            try (InputStream content = upload.getInputStream()) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
            String name = upload.getFilename();
            Begun begun =
                    parcels.begin(
                            OfficeUser.of(authentication),
                            file,
                            name.substring(0, Math.min(name.length(), NAME_LENGTH_MAX)));
            reading.start(begun);
            return HttpResponse.seeOther(URI.create("/terminal/kiriman/" + begun.id()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private ParcelPage.File inWords(Imported imported, ZoneId zone) {
        return inWords(imported, zone, reading.isRunning(imported.id()));
    }

    private static ParcelPage.File inWords(Imported imported, ZoneId zone, boolean running) {
        return new ParcelPage.File(
                imported.id().toString(),
                Texts.get("parcel.of", imported.terminalCode(), imported.fileName()),
                Texts.get(
                        "parcel.brought",
                        Figures.moment(imported.startedAt(), zone),
                        imported.by()),
                running ? Texts.get("parcel.running") : ParcelWords.verdict(imported),
                tone(imported, running),
                running,
                ParcelWords.counts(imported),
                ParcelWords.damage(imported),
                ParcelWords.missing(imported));
    }

    private static String tone(Imported imported, boolean running) {
        if (running) {
            return "";
        }
        if (imported.complete()) {
            return "good";
        }
        return imported.counts().events() == 0 ? "bad" : "";
    }

    private ZoneId zone(UUID cooperative) {
        return ZoneId.of(cooperatives.get(cooperative).timeZone());
    }
}

package id.gerai.server.intake.again;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.intake.ReadingAgain;
import id.gerai.server.intake.ReadingAgain.Reread;
import id.gerai.server.page.Frame;
import id.gerai.server.page.Frames;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.util.List;
import java.util.UUID;

/** The button beside lines that could not be recorded, and what came of it. */
@Hidden
@Controller("/perhatian/baris")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class ReadAgainPages {
    private final ReadingAgain reading;
    private final Frames frames;

    ReadAgainPages(ReadingAgain reading, Frames frames) {
        this.reading = reading;
        this.frames = frames;
    }

    /** What the template takes by name. */
    @Introspected
    record ReadAgainModel(ReadAgainPage page) {}

    /** Reads the lines of a till again, and says of each that still waits why. */
    @Post("/{terminal}/baca-lagi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<ReadAgainModel> read(UUID terminal, Authentication authentication) {
        List<Reread> lines = reading.read(OfficeUser.of(authentication), terminal);
        Frame frame = frames.of(authentication);
        long recorded = lines.stream().filter(Reread::recorded).count();
        return new ModelAndView<>(
                "attention/readagain",
                new ReadAgainModel(
                        new ReadAgainPage(
                                frame,
                                Texts.get("again.recorded", recorded, lines.size()),
                                recorded == lines.size() ? "good" : "",
                                lines.stream()
                                        .filter(it -> !it.recorded())
                                        .map(ReadAgainPages::sentence)
                                        .toList())));
    }

    private static String sentence(Reread line) {
        return line.sequence()
                .map(number -> Texts.get("again.line", number, line.why()))
                .orElseGet(line::why);
    }
}

package id.gerai.server.intake.again;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.intake.ReadingAgain;
import id.gerai.server.intake.ReadingAgain.Reread;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.UUID;

/** Lines that could not be recorded, once more. */
@Controller("/api/terminals")
class ReadAgainApi {
    private final ReadingAgain reading;

    ReadAgainApi(ReadingAgain reading) {
        this.reading = reading;
    }

    /**
     * @param sequence its number in the till's chain; missing where it cannot be read
     * @param recorded false where it waits as before
     * @param why it still waits, in Indonesian; missing where it is recorded
     */
    @Serdeable
    record RereadView(@Nullable Long sequence, boolean recorded, @Nullable String why) {
        static RereadView of(Reread line) {
            return new RereadView(
                    line.sequence().orElse(null),
                    line.recorded(),
                    line.recorded() ? null : line.why());
        }
    }

    /** Reads the lines of a till again that wait because they could not be read or recorded. */
    @Post("/{terminal}/set-aside/reading")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    List<RereadView> read(UUID terminal, Authentication authentication) {
        return reading.read(OfficeUser.of(authentication), terminal).stream()
                .map(RereadView::of)
                .toList();
    }
}

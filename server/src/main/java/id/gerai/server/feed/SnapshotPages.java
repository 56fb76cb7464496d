package id.gerai.server.feed;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.OutletService;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

import java.io.IOException;
import java.util.UUID;

/** Where a manager takes a snapshot on a stick for tills without a line. */
@Hidden
@Controller("/terminal/salinan")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class SnapshotPages {
    private final SnapshotFiles files;
    private final OutletService outlets;

    SnapshotPages(SnapshotFiles files, OutletService outlets) {
        this.files = files;
        this.outlets = outlets;
    }

    /** A snapshot for the tills of one outlet. */
    @Get(produces = SnapshotFiles.TYPE)
    StreamedFile snapshot(@QueryValue UUID gerai, Authentication authentication)
            throws IOException {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        String code = outlets.code(cooperative, gerai);
        return files.of(cooperative, gerai)
                .attach("salinan-%s-%s.gerai".formatted(code, outlets.today(cooperative)));
    }
}

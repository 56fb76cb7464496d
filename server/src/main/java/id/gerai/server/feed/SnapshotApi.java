package id.gerai.server.feed;

import id.gerai.server.access.Role;
import id.gerai.server.outlet.Till;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import java.io.IOException;

/** All there is, for a till whose cursor means nothing; the contract is docs/sync.md. */
@Controller("/api/terminal/snapshot")
@Secured(Role.TERMINAL)
class SnapshotApi {
    private final SnapshotFiles files;

    SnapshotApi(SnapshotFiles files) {
        this.files = files;
    }

    /** A parcel for the till's outlet. */
    @Get(produces = SnapshotFiles.TYPE)
    StreamedFile snapshot(Authentication authentication) throws IOException {
        Till till = Till.of(authentication);
        return files.of(till.cooperative(), till.outlet());
    }
}

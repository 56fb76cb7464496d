package id.gerai.server.seal;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.List;

/** The seals over the books of each day, for whoever compares them with printed minutes. */
@Controller("/api/seals")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class SealApi {
    private final SealService seals;

    SealApi(SealService seals) {
        this.seals = seals;
    }

    /**
     * @param code the short form of the hash, as printed
     * @param debit whole rupiah: the debit side of the day's journals
     */
    @Serdeable
    record SealView(
            LocalDate day,
            String code,
            long firstJournal,
            long lastJournal,
            long debit,
            String hash,
            String previousHash) {
        static SealView of(DaySeal it) {
            return new SealView(
                    it.day(),
                    it.code(),
                    it.firstJournal(),
                    it.lastJournal(),
                    it.debit(),
                    it.hash(),
                    it.previousHash());
        }
    }

    /** The seals of some days. */
    @Get
    List<SealView> between(
            @QueryValue LocalDate from, @QueryValue LocalDate to, Authentication authentication) {
        return seals.between(OfficeUser.of(authentication).cooperative(), from, to).stream()
                .map(SealView::of)
                .toList();
    }
}

package id.gerai.server.village;

import id.gerai.ledger.money.Percent;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Optional;

/** What the village receives of the surplus. */
@Controller("/api/village-share-rules")
class VillageApi {
    private final VillageRules rules;

    VillageApi(VillageRules rules) {
        this.rules = rules;
    }

    /**
     * @param validFrom the first book year
     * @param validTo the last book year; missing where it goes on
     * @param rateBp at least this part of the surplus after tax, in basis points
     * @param enabled false where it is kept for the record only
     */
    @Serdeable
    record Rule(
            @Min(2000) @Max(2999) int validFrom,
            @Nullable @Min(2000) @Max(2999) Integer validTo,
            @Min(0) @Max(10_000) int rateBp,
            @NotBlank @Size(max = 200) String legalReference,
            boolean enabled) {
        static Rule of(VillageRule it) {
            return new Rule(
                    it.validFrom(),
                    it.validTo().orElse(null),
                    it.rate().basisPoints(),
                    it.legalReference(),
                    it.enabled());
        }
    }

    /** Every rule, the earliest first. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<Rule> all(Authentication authentication) {
        return rules.all(OfficeUser.of(authentication).cooperative()).stream()
                .map(Rule::of)
                .toList();
    }

    /** Sets the rule that begins with a year. */
    @Post
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Void> set(@Valid @Body Rule rule, Authentication authentication) {
        rules.set(
                OfficeUser.of(authentication),
                new VillageRule(
                        rule.validFrom(),
                        Optional.ofNullable(rule.validTo()),
                        Percent.ofBasisPoints(rule.rateBp()),
                        rule.legalReference().strip(),
                        rule.enabled()));
        return HttpResponse.noContent();
    }
}

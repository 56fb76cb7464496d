package id.gerai.server.sql;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import jakarta.transaction.Transactional;

import java.util.List;

/** What nobody may write: queries that forget whose rows they want. Only SecondBeltTest has it. */
@Controller("/api/forgetful")
@Requires(property = ForgetfulApi.WANTED)
class ForgetfulApi {
    static final String WANTED = "gerai.test.forgetful";

    private final Sql sql;

    ForgetfulApi(Sql sql) {
        this.sql = sql;
    }

    @Get("/anybody")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Transactional
    List<String> forAnybody() {
        return members();
    }

    @Get("/known")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @Transactional
    List<String> forTheSignedIn() {
        return members();
    }

    @Get("/crossing")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @AcrossCooperatives
    @Transactional
    List<String> crossing() {
        return members();
    }

    private List<String> members() {
        return sql.list("select cooperative_id from member", row -> row.getString(1)).stream()
                .distinct()
                .toList();
    }
}

package id.gerai.server.check;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Runs the checks, all over one moment of the database. */
@Singleton
public class CheckService {
    private final Sql sql;

    CheckService(Sql sql) {
        this.sql = sql;
    }

    /**
     * What a check found.
     *
     * @param places where it does not hold; none where all is well
     */
    public record Finding(Check check, List<String> places) {
        public boolean isFine() {
            return places.isEmpty();
        }
    }

    /** Every check, in their order. */
    @Transactional
    public List<Finding> run(UUID cooperative) {
        sql.run("set transaction isolation level repeatable read, read only");
        return Arrays.stream(Check.values())
                .map(
                        check ->
                                new Finding(
                                        check,
                                        sql.list(
                                                check.query(),
                                                row -> row.getString(1),
                                                cooperative)))
                .toList();
    }
}

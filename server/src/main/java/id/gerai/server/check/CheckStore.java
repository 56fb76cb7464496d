package id.gerai.server.check;

import id.gerai.server.check.CheckRuns.CheckRun;
import id.gerai.server.check.CheckService.Finding;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Runs of the checks and what they found. */
@Singleton
class CheckStore {
    private static final int PLACES_KEPT = 100;

    private final Sql sql;

    CheckStore(Sql sql) {
        this.sql = sql;
    }

    @Transactional
    void keep(UUID cooperative, CheckRun run, Optional<UUID> by) {
        sql.insert(
                Rows.into(
                                "check_run",
                                "cooperative_id,run_id,started_at,finished_at,run_by,checks,failed")
                        .add(
                                cooperative,
                                run.id(),
                                run.startedAt(),
                                run.finishedAt(),
                                by.orElse(null),
                                run.checks(),
                                run.failed()));
        Rows rows = Rows.into("check_finding", "cooperative_id,run_id,check_name,place_no,place");
        for (Finding finding : run.findings()) {
            List<String> places =
                    finding.places().subList(0, Math.min(PLACES_KEPT, finding.places().size()));
            for (int i = 0; i < places.size(); i++) {
                rows.add(cooperative, run.id(), finding.check().name(), i + 1, places.get(i));
            }
        }
        sql.insert(rows);
    }

    /** A check that is no more since then is left out. */
    @Transactional
    Optional<CheckRun> last(UUID cooperative) {
        return sql.first(
                """
                select run_id, started_at, finished_at, checks from check_run
                where cooperative_id = ? order by started_at desc limit 1
                """,
                row ->
                        new CheckRun(
                                row.getObject("run_id", UUID.class),
                                Sql.time(row, "started_at").orElseThrow(),
                                Sql.time(row, "finished_at").orElseThrow(),
                                row.getInt("checks"),
                                findings(cooperative, row.getObject("run_id", UUID.class))),
                cooperative);
    }

    private List<Finding> findings(UUID cooperative, UUID run) {
        Map<Check, List<String>> places = new EnumMap<>(Check.class);
        for (Check check : Check.values()) {
            places.put(check, new ArrayList<>());
        }
        record Place(String check, String place) {}
        for (Place found :
                sql.list(
                        """
                        select check_name, place from check_finding
                        where cooperative_id = ? and run_id = ? order by check_name, place_no
                        """,
                        row -> new Place(row.getString(1), row.getString(2)),
                        cooperative,
                        run)) {
            Check.named(found.check()).map(places::get).ifPresent(it -> it.add(found.place()));
        }
        return places.entrySet().stream()
                .filter(it -> !it.getValue().isEmpty())
                .map(it -> new Finding(it.getKey(), it.getValue()))
                .toList();
    }
}

package id.gerai.server.bench;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.shu.Portion;
import id.gerai.ledger.shu.Remainder;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.TestDatabases;
import id.gerai.server.TestServer;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.shu.SurplusRunService;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A year's surplus for 10,000 members with twelve payments of simpanan each, from the rolled-up
 * patronage to the posted journal (target: under a second), on the embedded PostgreSQL with fsync.
 */
public final class SurplusBench {
    private static final int MEMBERS = 10_000;
    private static final int ROUNDS = 5;
    private static final int YEAR = Year.now().getValue() - 1;
    private static final SurplusPolicy POLICY =
            new SurplusPolicy(
                    Percent.ofBasisPoints(2_000),
                    Percent.ofBasisPoints(2_000),
                    List.of(Portion.of("purchases", 3_000)),
                    List.of(Portion.of("reserve", 4_000), Portion.of("social", 1_000)),
                    Optional.of(List.of(Portion.of("reserve", 10_000))),
                    Remainder.RESERVE);

    private SurplusBench() {}

    public static void main(String[] arguments) throws Exception {
        DatabaseAccess database = TestDatabases.fresh();
        OfficeUser treasurer;
        try (TestServer server = TestServer.on(database)) {
            Founded founded = server.found("tolok-shu");
            treasurer = new OfficeUser(founded.cooperative(), founded.administrator(), "Tolok");
            fill(server, founded.cooperative());
        }
        long[] calculated = new long[ROUNDS];
        long[] distributed = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (TestServer server = TestServer.on(TestDatabases.copyOf(database))) {
                measure(
                        server.get(SurplusRunService.class),
                        treasurer,
                        calculated,
                        distributed,
                        round);
            }
        }
        System.out.printf(
                "SHU of %,d members: calculate and keep %d ms, approve and post %d ms, together %d"
                        + " ms (medians of %d)%n",
                MEMBERS,
                median(calculated),
                median(distributed),
                median(sums(calculated, distributed)),
                ROUNDS);
        System.exit(0);
    }

    private static void measure(
            SurplusRunService runs,
            OfficeUser treasurer,
            long[] calculated,
            long[] distributed,
            int round) {
        OfficeUser chair = new OfficeUser(treasurer.cooperative(), UUID.randomUUID(), "Ketua");
        long start = System.nanoTime();
        Calculated run = (Calculated) runs.calculate(treasurer, YEAR, POLICY, "{}");
        calculated[round] = millisSince(start);
        start = System.nanoTime();
        runs.approveAndDistribute(chair, run.run(), "RAT", LocalDate.of(YEAR + 1, 1, 10))
                .ifPresent(
                        refusal -> {
                            throw new IllegalStateException("Refused: " + refusal);
                        });
        distributed[round] = millisSince(start);
    }

    private static void fill(TestServer server, UUID cooperative) throws SQLException {
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    FILL.replace(":cooperative", "'" + cooperative + "'::uuid")
                            .replace(":year", Integer.toString(YEAR))
                            .replace(":members", Integer.toString(MEMBERS)));
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long[] sums(long[] left, long[] right) {
        long[] sums = new long[left.length];
        Arrays.setAll(sums, i -> left[i] + right[i]);
        return sums;
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static final String FILL =
            """
            insert into person (cooperative_id, person_id, name)
              select :cooperative, gen_random_uuid(), 'Anggota ' || n from generate_series(1, :members) n;
            insert into member (cooperative_id, member_id, member_no, person_id, joined_on, status, revision)
              select :cooperative, person_id, lpad(n::text, 5, '0'), person_id, make_date(:year, 1, 1), 'ACTIVE', n
              from (select person_id, row_number() over () as n from person where cooperative_id = :cooperative) p;
            insert into patronage
              select :cooperative, :year, member_id, 'purchases', 500000 + (random() * 5000000)::bigint, 60, 0, 1
              from member where cooperative_id = :cooperative;
            create temporary table paid as
              select member_id, month, gen_random_uuid() as journal_id
              from member, generate_series(1, 12) month where cooperative_id = :cooperative;
            insert into journal (cooperative_id, journal_id, fiscal_year, posting_date, kind, description, recorded_at)
              select :cooperative, journal_id, :year, make_date(:year, month, 5), 'SHARE_CAPITAL', '', now() from paid;
            insert into journal_entry (cooperative_id, journal_id, line_no, account_code, member_id, amount, posting_date)
              select :cooperative, journal_id, 1, '1101', null::uuid, 10000, make_date(:year, month, 5) from paid
              union all
              select :cooperative, journal_id, 2, '3102', member_id, -10000, make_date(:year, month, 5) from paid;
            insert into journal (cooperative_id, journal_id, fiscal_year, posting_date, kind, description, recorded_at)
              values (:cooperative, gen_random_uuid(), :year, make_date(:year, 6, 1), 'SALE', 'x', now());
            insert into journal_entry (cooperative_id, journal_id, line_no, account_code, amount, posting_date)
              select :cooperative, journal_id, n, code, amount, posting_date from journal,
                (values (1, '1103', 8000000000), (2, '4101', -6000000000), (3, '4102', -2000000000)) t (n, code, amount)
              where description = 'x';
            update fiscal_year set closed_at = now() where cooperative_id = :cooperative and year = :year;
            analyze;
            """;
}

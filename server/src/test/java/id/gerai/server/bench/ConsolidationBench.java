package id.gerai.server.bench;

import id.gerai.ledger.report.FinancialPosition;
import id.gerai.server.TestServer;
import id.gerai.server.oversight.ConsolidationService;
import id.gerai.server.oversight.ConsolidationService.Consolidated;
import id.gerai.server.oversight.Overseers;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Two thousand cooperatives with two locked years each, their figures taken together. */
public final class ConsolidationBench {
    private static final int COOPERATIVES = 2_000;
    private static final int ROUNDS = 5;
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final YearMonth LAST = YearMonth.of(2025, 12);

    private ConsolidationBench() {}

    /** Runs everything; takes about two minutes, most of them to fill the tables. */
    public static void main(String[] arguments) throws SQLException {
        try (TestServer server = TestServer.start()) {
            fill(server);
            Overseers overseers = server.get(Overseers.class);
            UUID overseer = overseers.add("dinas", "Dinas", TestServer.PASSWORD);
            overseers.grant("dinas", List.of());
            ConsolidationService consolidation = server.get(ConsolidationService.class);
            System.out.printf(
                    "%,d checkpoints%n", server.number("select count(*) from period_balance"));
            row(
                    "all figures, the last month",
                    () -> require(consolidation.balances(overseer, LAST, LAST)));
            row(
                    "all figures, the last year",
                    () -> require(consolidation.balances(overseer, LAST.withMonth(1), LAST)));
            row(
                    "all figures, two years",
                    () -> require(consolidation.balances(overseer, FIRST, LAST)));
            row(
                    "who has not locked a month",
                    () -> consolidation.unlocked(overseer, LAST.plusMonths(1)));
        }
        System.exit(0);
    }

    private static void require(Consolidated figures) {
        boolean balanced =
                figures.balances().isBalanced()
                        && FinancialPosition.of(figures.balances()).isBalanced();
        if (figures.cooperatives() != COOPERATIVES || !balanced) {
            throw new IllegalStateException("Not what was written: " + figures.cooperatives());
        }
    }

    private static void row(String what, Runnable work) {
        work.run();
        long[] millis = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1_000_000;
        }
        Arrays.sort(millis);
        System.out.printf("%-40s %,8d ms%n", what, millis[ROUNDS / 2]);
    }

    /** Forty accounts that move each month; what is measured is reading, so triggers are off. */
    private static void fill(TestServer server) throws SQLException {
        try (Connection owner = server.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(FILL.replace(":cooperatives", Integer.toString(COOPERATIVES)));
            statement.execute("vacuum analyze");
        }
    }

    private static final String FILL =
            """
            set session_replication_role = replica;
            insert into cooperative (cooperative_id, name, legal_number, address, village, time_zone,
                cash_rounding_step, chair_name, treasurer_name, created_at)
              select gen_random_uuid(), 'Koperasi ' || n, 'AHU-' || n, '', 'Desa ' || n, 'Asia/Jakarta', 100, '', '',
                now() from generate_series(1, :cooperatives) n;
            insert into account (cooperative_id, code, name, cash_flow)
              select cooperative_id, t.code, t.name, t.cash_flow from cooperative cross join account_template t;
            insert into fiscal_year (cooperative_id, year, starts_on, ends_on)
              select cooperative_id, y, make_date(y, 1, 1), make_date(y, 12, 31)
              from cooperative cross join generate_series(2024, 2025) y;
            insert into period_lock (cooperative_id, fiscal_year, period, starts_on, ends_on, locked_at)
              select cooperative_id, year, m, make_date(year, m, 1),
                (make_date(year, m, 1) + interval '1 month - 1 day')::date, now()
              from fiscal_year cross join generate_series(1, 12) m;
            insert into period_balance (cooperative_id, fiscal_year, period, account_code, debit, credit, entries)
              select l.cooperative_id, l.fiscal_year, l.period, a.code,
                case when a.n % 2 = 0 then 1000000 else 400000 end, case when a.n % 2 = 0 then 400000 else 1000000 end,
                100
              from period_lock l
              cross join (select code, row_number() over (order by code) as n from account_template limit 40) a
              order by 1, 2, 3, 4;
            reset session_replication_role;
            """;
}

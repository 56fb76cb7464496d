package id.gerai.server.bench;

import id.gerai.ledger.account.AccountCode;
import id.gerai.server.TestServer;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.check.CheckService;
import id.gerai.server.closing.ClosingOutcome;
import id.gerai.server.closing.YearClosingService;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.ReportService;
import id.gerai.server.report.book.TextJournal;
import id.gerai.server.seal.SealService;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The books of a cooperative of 10,000 members with six million entries: statements from the
 * entries alone and from checkpoints, seals, closing, one member's account, all checks; and the
 * trial balance of a smaller cooperative beside hledger and Ledger on the same entries.
 */
public final class BooksBench {
    private static final int MEMBERS = 10_000;
    private static final int JOURNALS = 1_500_000;
    private static final int FEW_JOURNALS = 50_000;
    private static final int ROUNDS = 5;
    private static final int FIRST_YEAR = 2021;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final long MILLION = 1_000_000;

    private final TestServer server;
    private final Founded large;
    private final Founded small;

    private BooksBench(TestServer server) {
        this.server = server;
        this.large = server.found("tolok-buku");
        this.small = server.found("tolok-kecil");
    }

    public static void main(String[] arguments) throws Exception {
        try (TestServer server = TestServer.start()) {
            BooksBench bench = new BooksBench(server);
            bench.fill(bench.large.cooperative(), JOURNALS, MEMBERS);
            bench.fill(bench.small.cooperative(), FEW_JOURNALS, MEMBERS / 100);
            bench.analyze();
            System.out.printf("%,d entries, %,d members%n", 4 * JOURNALS, MEMBERS);
            bench.statements("from the entries alone", 1_500);
            bench.seal();
            bench.closeEveryYear();
            bench.statements("from checkpoints", 50);
            bench.member();
            bench.checks();
            bench.besideTextLedgers();
        }
        System.exit(0);
    }

    private void statements(String how, int wanted) {
        for (String name : List.of("trial-balance", "financial-position", "income-statement")) {
            row(name + " " + how, median(() -> report(large, name)), wanted);
        }
    }

    private void seal() {
        SealService seals = server.get(SealService.class);
        long start = System.nanoTime();
        int count = 0;
        while (seals.sealNext(large.cooperative()).isPresent()) {
            count++;
        }
        row("sealing all of it, %d seals, once".formatted(count), since(start), 0);
    }

    /** Months are open before, so that each close also sums and locks twelve of them. */
    private void closeEveryYear() {
        OfficeUser user = new OfficeUser(large.cooperative(), large.administrator(), "Tolok");
        YearClosingService closing = server.get(YearClosingService.class);
        List<Long> times = new ArrayList<>();
        for (int year = FIRST_YEAR; year <= TO.getYear(); year++) {
            long start = System.nanoTime();
            if (!(closing.close(user, year) instanceof ClosingOutcome.Closed)) {
                throw new IllegalStateException("Bug: %d cannot be closed".formatted(year));
            }
            times.add(since(start));
        }
        row("the longest close of a year", Collections.max(times), 5_000);
    }

    private void member() {
        ReportRequest request =
                new ReportRequest(
                        large.cooperative(),
                        LocalDate.of(FIRST_YEAR, 1, 1),
                        TO,
                        Optional.of(AccountCode.of("1131")),
                        Optional.of("05000"));
        ReportService reports = server.get(ReportService.class);
        row("one member's account", median(() -> reports.make("general-ledger", request)), 20);
    }

    private void checks() {
        long start = System.nanoTime();
        server.get(CheckService.class).run(large.cooperative()).stream()
                .filter(it -> !it.isFine())
                .forEach(it -> System.out.println("  found: " + it.check()));
        row("every check, once", since(start), 60_000);
    }

    private void besideTextLedgers() throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target"), "books", ".journal");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            server.get(TextJournal.class)
                    .write(small.cooperative(), LocalDate.of(FIRST_YEAR, 1, 1), TO, out);
        }
        System.out.printf("%,d entries, the trial balance of all years%n", 4 * FEW_JOURNALS);
        row("  from the entries alone", median(() -> report(small, "trial-balance")), 0);
        time("  hledger", List.of("hledger", "-f", file.toString(), "balance", "--depth", "1"));
        time("  ledger", List.of("ledger", "-f", file.toString(), "balance", "--depth", "1"));
        Files.delete(file);
    }

    private void report(Founded cooperative, String name) {
        server.get(ReportService.class)
                .make(
                        name,
                        new ReportRequest(
                                cooperative.cooperative(),
                                FROM,
                                TO,
                                Optional.empty(),
                                Optional.empty()));
    }

    private static void time(String what, List<String> command)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (process.waitFor() != 0) {
                System.out.println(what + " could not read the journal");
                return;
            }
        } catch (IOException e) {
            System.out.println(what + " is not installed: " + e.getMessage());
            return;
        }
        row(what, since(start), 0);
    }

    private static long median(Runnable work) {
        work.run();
        long[] times = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = since(start);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static long since(long start) {
        return (System.nanoTime() - start) / MILLION;
    }

    private static void row(String what, long millis, int wanted) {
        String verdict =
                wanted == 0
                        ? ""
                        : "< %,d ms  %s".formatted(wanted, millis < wanted ? "met" : "MISSED");
        System.out.printf("%-45s %,8d ms  %s%n", what, millis, verdict);
    }

    /**
     * Journals of four entries over five years; triggers off, for they are not what is measured.
     */
    private void fill(UUID cooperative, int journals, int members) throws SQLException {
        execute(
                FILL.replace(":cooperative", "'" + cooperative + "'::uuid")
                        .replace(":first", Integer.toString(FIRST_YEAR))
                        .replace(":journals", Integer.toString(journals))
                        .replace(":members", Integer.toString(members)));
    }

    private void analyze() throws SQLException {
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void execute(String script) throws SQLException {
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static final String FILL =
            """
            set session_replication_role = replica;
            insert into person (cooperative_id, person_id, name)
              select :cooperative, gen_random_uuid(), 'Anggota ' || n from generate_series(1, :members) n;
            insert into member (cooperative_id, member_id, person_id, member_no, joined_on, status, revision)
              select cooperative_id, person_id, person_id, lpad(substr(name, 9), 5, '0'), make_date(:first, 1, 1),
                'ACTIVE', 1 from person where cooperative_id = :cooperative;
            insert into fiscal_year (cooperative_id, year, starts_on, ends_on)
              select :cooperative, y, make_date(y, 1, 1), make_date(y, 12, 31)
              from generate_series(:first, 2025) y on conflict do nothing;
            create temporary table posted as
              select uuidv7() as journal_id, n, make_date(:first, 1, 1) + (n::bigint * 1826 / :journals)::int as day
              from generate_series(0, :journals - 1) n;
            create temporary table numbered as
              select member_id, row_number() over () - 1 as i from member where cooperative_id = :cooperative;
            insert into journal (cooperative_id, journal_id, fiscal_year, posting_date, kind, description, recorded_at)
              select :cooperative, journal_id, extract(year from day)::int, day, 'SALE', 'Penjualan G1-' || n,
                date_trunc('month', day) from posted;
            insert into journal_entry (cooperative_id, journal_id, line_no, account_code, member_id, amount, posting_date)
              select :cooperative, p.journal_id, e.line_no, e.code, case when e.code in ('1131', '2111') then m.member_id end,
                e.amount * (1 + p.n % 7), p.day
              from posted p
              join numbered m on m.i = p.n % :members
              cross join lateral (values
                (1, case when p.n % 50 = 0 then '1131' else '1103' end, 10000),
                (2, case when p.n % 50 = 1 then '2111' else '4101' end, -10000), (3, '5101', 8000), (4, '2101', -8000)) e (line_no, code, amount)
              order by p.n, e.line_no;
            insert into share_account (cooperative_id, member_id, kind, balance, revision)
              select cooperative_id, member_id, 'VOLUNTARY', -sum(amount), 1 from journal_entry
              where cooperative_id = :cooperative and account_code = '2111' group by 1, 2;
            insert into member_credit (cooperative_id, member_id, balance, revision)
              select cooperative_id, member_id, sum(amount), 1 from journal_entry
              where cooperative_id = :cooperative and account_code = '1131' group by 1, 2;
            drop table posted;
            drop table numbered;
            set session_replication_role = default;
            """;
}

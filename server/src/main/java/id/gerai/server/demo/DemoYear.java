package id.gerai.server.demo;

import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.boot.Application;
import id.gerai.server.closing.ClosingOutcome;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.YearClosingService;
import id.gerai.server.console.Progress;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.outlet.EnrolmentService;
import id.gerai.server.problem.Texts;
import id.gerai.server.shu.RunOutcome;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.shu.SurplusRunService;
import id.gerai.server.statement.MemberStatement;
import id.gerai.server.statement.StatementFiles;
import id.gerai.server.statement.StatementService;

import me.tongfei.progressbar.ProgressBar;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A year of trade from the first member to the last statement: sold at two tills that run as
 * programs of their own and push to the server as real ones do.
 */
final class DemoYear {
    static final List<String> TILLS = List.of("G1", "G2");

    private static final long SEED = 20_250_101;
    private static final int DAYS_UNTIL_YESTERDAY = 9;
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final String DECISION = "RAT ke-1";

    private final Application application;
    private final URI address;
    private final DemoFolder folder;
    private final TillProgram till;
    private final LocalDate today = LocalDate.now(ZONE);
    private final int year = today.getYear() - 1;

    DemoYear(Application application, URI address, DemoFolder folder, TillProgram till) {
        this.application = application;
        this.address = address;
        this.folder = folder;
        this.till = till;
    }

    void play() throws IOException, InterruptedException, RefusedInputException {
        List<DemoMember> members = DemoMember.all(year);
        DemoVillage village = step("founding", () -> DemoVillage.found(application));
        village.importFiles(folder.work(), members, LocalDate.of(year, 1, 1));
        enrolTills(village);
        TradeYear trade = step("script", () -> writeScripts(members));
        buyGoods(village, trade);
        sell(trade.tickets());
        trade.turnover().entrySet().stream()
                .filter(month -> month.getKey().getYear() == year)
                .forEach(
                        month -> {
                            village.settleQris(month.getKey());
                            village.payMonth(month.getKey(), month.getValue());
                        });
        step("closing", () -> closeAndShare(village));
        writeStatements(village);
        village.arrangeShop();
    }

    private void enrolTills(DemoVillage village) throws IOException, InterruptedException {
        for (String code : TILLS) {
            String enrolmentCode =
                    application
                            .get(EnrolmentService.class)
                            .issueCode(village.manager(), village.outlet())
                            .code()
                            .shown();
            till.run(
                    log(code),
                    "enrol",
                    "--server",
                    address.toString(),
                    "--code",
                    enrolmentCode,
                    "--data",
                    folder.till(code).toString());
        }
    }

    /**
     * Last year from end to end, and the last days before today, so that the office has a today.
     */
    private TradeYear writeScripts(List<DemoMember> members) throws IOException {
        try (Writer first = Files.newBufferedWriter(script(TILLS.getFirst()));
                Writer second = Files.newBufferedWriter(script(TILLS.getLast()))) {
            List<TillScript> scripts =
                    List.of(new TillScript(first, ZONE), new TillScript(second, ZONE));
            scripts.forEach(script -> script.say("sync"));
            TradeYear trade = new TradeYear(SEED, DemoCatalogue.demand(), members, scripts);
            trade.play(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            trade.play(today.minusDays(DAYS_UNTIL_YESTERDAY), today.minusDays(1));
            scripts.forEach(script -> script.say("sync"));
            return trade;
        }
    }

    /** A month's goods come on its first day, a little more than will be sold. */
    private void buyGoods(DemoVillage village, TradeYear trade) {
        Map<YearMonth, Map<String, Quantity>> sold = new TreeMap<>(trade.sold());
        try (ProgressBar bar = Progress.of(Texts.get("demo.step.stock"), sold.size())) {
            sold.forEach(
                    (month, quantities) -> {
                        village.buy(month.atDay(1), quantities);
                        bar.step();
                    });
        }
    }

    private void sell(long tickets) throws IOException, InterruptedException {
        List<Process> running = new ArrayList<>();
        for (String code : TILLS) {
            running.add(
                    till.start(
                            log(code),
                            "play",
                            "--no-print",
                            "--data",
                            folder.till(code).toString(),
                            script(code).toString()));
        }
        try (ProgressBar bar = Progress.of(Texts.get("demo.step.trade"), tickets)) {
            while (running.stream().anyMatch(Process::isAlive)) {
                running.getFirst().waitFor(1, TimeUnit.SECONDS);
                bar.stepTo(application.get(DemoCount.class).sales());
            }
            bar.stepTo(application.get(DemoCount.class).sales());
        } finally {
            running.forEach(Process::destroy);
        }
        for (int i = 0; i < TILLS.size(); i++) {
            if (running.get(i).exitValue() != 0) {
                throw new IOException(
                        "Till %s failed: %s"
                                .formatted(TILLS.get(i), Files.readString(log(TILLS.get(i)))));
            }
        }
    }

    private RunOutcome closeAndShare(DemoVillage village)
            throws IOException, RefusedInputException {
        ClosingOutcome closed =
                application.get(YearClosingService.class).close(village.manager(), year);
        if (!(closed instanceof Closed)) {
            throw new IllegalStateException("The demo's year does not close: " + closed);
        }
        SurplusRunService runs = application.get(SurplusRunService.class);
        Path policy = DemoCatalogue.writePolicy(folder.work(), year);
        RunOutcome outcome = runs.calculate(village.manager(), policy);
        if (!(outcome instanceof Calculated calculated)) {
            throw new IllegalStateException("The demo's surplus is not shared: " + outcome);
        }
        runs.approveAndDistribute(
                        village.chair(), calculated.run(), DECISION, LocalDate.of(year + 1, 1, 10))
                .ifPresent(
                        refusal -> {
                            throw new IllegalStateException("Not approved: " + refusal);
                        });
        return outcome;
    }

    private void writeStatements(DemoVillage village) throws IOException {
        List<MemberStatement> statements =
                application
                        .get(StatementService.class)
                        .statements(village.manager().cooperative(), year)
                        .orElseThrow();
        try (ProgressBar bar = Progress.of(Texts.get("demo.step.statements"), statements.size())) {
            StatementFiles.write(statements, year, folder.statements(), true, _ -> bar.step());
        }
    }

    /** A step of the demo that may fail like any other. */
    private interface Step<T> {
        T take() throws IOException, RefusedInputException;
    }

    private static <T> T step(String name, Step<T> step) throws IOException, RefusedInputException {
        try (ProgressBar bar = Progress.of(Texts.get("demo.step." + name), 1)) {
            T result = step.take();
            bar.step();
            return result;
        }
    }

    private Path script(String code) {
        return folder.work().resolve(code + ".till");
    }

    private Path log(String code) {
        return folder.work().resolve(code + ".log");
    }
}

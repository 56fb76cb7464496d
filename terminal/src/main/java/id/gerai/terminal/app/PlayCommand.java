package id.gerai.terminal.app;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.script.ScriptClock;
import id.gerai.terminal.script.ScriptException;
import id.gerai.terminal.script.ScriptPlayer;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Plays a script of cashier's acts without a window. */
@Command(
        name = "play",
        description = {
            "Plays a script of cashier's acts, one directive a line, without a window.",
            "While it plays, sending to the server goes on in the background."
        },
        mixinStandardHelpOptions = true)
final class PlayCommand implements Callable<Integer> {
    @Mixin private DataOption data;

    @Option(names = "--no-print", description = "Write no receipts for the printer.")
    private boolean noPrint;

    @Option(
            names = "--echo",
            description = "Print 'paid EVENT-ID RECEIPT-NUMBER TOTAL' after each paid sale.")
    private boolean echo;

    @Parameters(paramLabel = "SCRIPT", description = "The script to play.")
    private Path script;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (Store store = Store.open(data.directory())) {
            Identity identity = DataOption.identityOf(store);
            ScriptClock clock = new ScriptClock();
            int columns = noPrint ? 0 : TillOptions.NARROW_PAPER_COLUMNS;
            try (Till till = new Till(store, identity, new TillOptions(clock, columns, false))) {
                till.sync().start();
                return play(till, clock);
            }
        }
    }

    private Integer play(Till till, ScriptClock clock) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PlayProgress progress = new PlayProgress(out);
        ScriptPlayer player =
                new ScriptPlayer(
                        till,
                        clock,
                        event -> {
                            if (echo) {
                                out.println(paidLine(event));
                                out.flush();
                            }
                        },
                        out::println,
                        progress::sale);
        try {
            player.play(script);
        } catch (ScriptException e) {
            progress.end();
            spec.commandLine().getErr().println(e.getMessage());
            return Main.BAD_INPUT;
        } catch (IOException e) {
            progress.end();
            spec.commandLine().getErr().println("Cannot read the script " + script + ": " + e);
            return Main.BAD_INPUT;
        }
        progress.end();
        out.println(progress.summary(till.sync().waiting()));
        return Main.OK;
    }

    private static String paidLine(Event event) {
        SaleCompleted sale = (SaleCompleted) event.fact();
        return "paid %s %s %d"
                .formatted(event.id(), sale.receiptNumber(), sale.ticket().payable().amount());
    }
}

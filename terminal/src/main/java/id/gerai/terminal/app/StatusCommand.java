package id.gerai.terminal.app;

import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.BrokenChainException;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.Store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Says how the till's data stands, after walking the whole journal. */
@Command(
        name = "status",
        description = "Verifies the whole journal and says what is in it.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin private DataOption data;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Store store = Store.open(data.directory())) {
            Identity identity = DataOption.identityOf(store);
            Outbox outbox = new Outbox(store);
            out.println("terminal: " + identity.terminalCode() + " " + identity.terminal());
            out.println("server: " + identity.server());
            long last = Chain.verify(store);
            out.println("events: " + last);
            out.println("last sequence: " + last);
            out.println("unacknowledged: " + outbox.waiting());
            out.println("alarms: " + outbox.alarms().size());
            out.println("receipts to print: " + new PrintQueue(store).waiting());
            out.println("catalogue cursor: " + new Catalog(store).cursor());
            out.println("chain: verified");
            return Main.OK;
        } catch (BrokenChainException e) {
            out.println("chain: BROKEN at event " + e.sequence());
            spec.commandLine().getErr().println(e.getMessage());
            return Main.FAULT;
        }
    }
}

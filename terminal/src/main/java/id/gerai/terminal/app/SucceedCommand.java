package id.gerai.terminal.app;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.sync.Transport;
import id.gerai.terminal.till.Succession;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Gives a till that was copied or revoked its next identity. */
@Command(
        name = "succeed",
        description = {
            "Lets a till that was copied or revoked, or lost its key, go on under a new identity.",
            "What it sold stays and is sent under the new one."
        },
        mixinStandardHelpOptions = true)
final class SucceedCommand implements Callable<Integer> {
    @Mixin private DataOption data;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            required = true,
            description = "A new one-time code from the manager.")
    private String code;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.open(data.directory());
                Till till =
                        new Till(store, DataOption.identityOf(store), TillOptions.atTheCounter())) {
            Identity next = new Succession(store, till, Transport.overHttp()).succeed(code);
            spec.commandLine().getOut().println("Kasir ini sekarang " + next.terminalCode());
            return Main.OK;
        } catch (LinkException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return Main.FAULT;
        }
    }
}

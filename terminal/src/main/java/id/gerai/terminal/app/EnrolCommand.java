package id.gerai.terminal.app;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.till.Enrolment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;

/** Makes this machine a till of an outlet. */
@Command(
        name = "enrol",
        description = "Makes this machine a till, with a one-time code from the manager.",
        mixinStandardHelpOptions = true)
final class EnrolCommand implements Callable<Integer> {
    @Mixin private DataOption data;

    @Option(
            names = "--server",
            paramLabel = "URL",
            required = true,
            description = "Address of the server, such as http://127.0.0.1:8080.")
    private URI server;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            required = true,
            description = "The one-time code, such as K7QM-4XPD.")
    private String code;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (Store store = Store.open(data.directory())) {
            if (Identity.of(store).isPresent()) {
                err.println("This till is enrolled already, in " + store.directory());
                return Main.BAD_INPUT;
            }
            Identity identity = Enrolment.enrol(store, server, code);
            spec.commandLine().getOut().println("Enrolled as " + identity.terminalCode());
            return Main.OK;
        } catch (LinkException e) {
            err.println(e.getMessage());
            return Main.FAULT;
        }
    }
}

package id.gerai.terminal.app;

import id.gerai.terminal.journal.StoreException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** The program {@code gerai-terminal}. Without a command it opens the till's window. */
@Command(
        name = "gerai-terminal",
        description = "The cashier's till. Without a command it opens the window.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            EnrolCommand.class,
            SucceedCommand.class,
            PlayCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            ImportCommand.class
        })
public final class Main implements Callable<Integer> {
    /** Done. */
    static final int OK = 0;

    /** The program could not do it: disk, network, another till program running. */
    static final int FAULT = 1;

    /** What it was given is wrong. */
    static final int BAD_INPUT = 2;

    @Mixin private DataOption data;
    @Mixin private Window window;
    @Spec private CommandLine.Model.CommandSpec spec;

    public static void main(String[] args) {
        // System.exit in every case: Swing and HTTP leave threads that would keep the program
        // alive.
        int code = commandLine().execute(args);
        if (code != Window.WINDOW_IS_OPEN) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setExecutionExceptionHandler(
                        (e, command, _) -> {
                            if (!(e instanceof StoreException)) {
                                throw e;
                            }
                            command.getErr().println(e.getMessage());
                            return FAULT;
                        });
    }

    @Override
    public Integer call() {
        if (!window.displayIsThere()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no screen here. Use one of the commands, such as play.");
        }
        return window.open(data.directory());
    }
}

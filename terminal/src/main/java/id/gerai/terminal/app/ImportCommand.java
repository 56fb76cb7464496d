package id.gerai.terminal.app;

import id.gerai.terminal.journal.Store;
import id.gerai.terminal.sync.SnapshotRefusal;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Takes over what the office wrote for this outlet. */
@Command(
        name = "import",
        description = "Takes over a snapshot from the office: all of it, or nothing.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    @Mixin private DataOption data;

    @Parameters(paramLabel = "FILE", description = "The file from the office.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.open(data.directory());
                Till till =
                        new Till(store, DataOption.identityOf(store), TillOptions.atTheCounter())) {
            Optional<SnapshotRefusal> refusal = till.sync().takeOver(file);
            if (refusal.isPresent()) {
                spec.commandLine().getErr().println(Texts.of(refusal.get()));
                return Main.BAD_INPUT;
            }
            spec.commandLine().getOut().println("Sudah dipakai: " + file);
            return Main.OK;
        }
    }
}

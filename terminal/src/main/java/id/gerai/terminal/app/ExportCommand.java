package id.gerai.terminal.app;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.stick.EventParcel;
import id.gerai.terminal.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Writes what the server has not got into a file. */
@Command(
        name = "export",
        description = "Writes everything that waits to be sent into a file for the office.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin private DataOption data;

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = Store.open(data.directory())) {
            Identity identity = DataOption.identityOf(store);
            Optional<TillKey> key = TillKey.of(store);
            if (key.isEmpty()) {
                spec.commandLine().getErr().println(Texts.of("StickRefusal.KEY_LOST"));
                return Main.FAULT;
            }
            EventParcel parcel = new EventParcel(store, identity, key.get());
            long events = parcel.write(file.toAbsolutePath(), _ -> {});
            spec.commandLine().getOut().println(events + " catatan ditulis ke " + file);
            return Main.OK;
        } catch (IOException e) {
            spec.commandLine().getErr().println("Tidak bisa menulis " + file + ": " + e);
            return Main.FAULT;
        }
    }
}

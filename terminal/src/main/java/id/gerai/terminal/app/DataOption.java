package id.gerai.terminal.app;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** Where the till keeps its data. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:GERAI_TERMINAL_DATA:-${sys:user.home}/.gerai-terminal}",
            description = "The till's data directory (default: ${DEFAULT-VALUE}).")
    private Path directory;

    /** Also tells the log where to write. */
    Path directory() {
        System.setProperty("gerai.terminal.data", directory.toString());
        return directory;
    }

    static Identity identityOf(Store store) {
        return Identity.of(store)
                .orElseThrow(
                        () ->
                                new StoreException(
                                        "This till is not enrolled yet. Run: gerai-terminal enrol"
                                                + " --server URL --code CODE"));
    }
}

package id.gerai.server.demo;

import id.gerai.server.boot.Application;
import id.gerai.server.boot.Settings;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code gerai demo}: a village cooperative with a year of trade, its statements, and a till. */
@Command(
        name = "demo",
        description = {
            "Menjalankan koperasi contoh: setahun berjualan, tutup buku, SHU, dan kartu anggota.",
            "Pertama kali perlu beberapa menit; berikutnya data yang ada dipakai lagi."
        },
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Option(
            names = "--folder",
            paramLabel = "MAP",
            defaultValue = "${sys:gerai.demo.folder:-.demo}",
            description = "Map untuk semua data contoh; bawaan .demo.")
    private Path root;

    @Option(
            names = "--terminal",
            paramLabel = "MAP",
            defaultValue = "${sys:gerai.terminal.home:-gerai-terminal}",
            description = "Map program kasir (gerai-terminal).")
    private Path terminalHome;

    @Option(
            names = "--port",
            defaultValue = "${sys:gerai.demo.port:-8080}",
            description = "Nomor port HTTP; bawaan 8080.")
    private int port;

    @Option(
            names = "--reset",
            defaultValue = "${sys:gerai.demo.reset:-false}",
            arity = "0..1",
            fallbackValue = "true",
            description = "Membuang data contoh yang ada dan mulai dari awal.")
    private boolean reset;

    @Option(
            names = "--exit",
            defaultValue = "${sys:gerai.demo.exit:-false}",
            arity = "0..1",
            fallbackValue = "true",
            description = "Berhenti sesudah kartu anggota ditulis.")
    private boolean exit;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        DemoFolder folder = new DemoFolder(root);
        TillProgram till = new TillProgram(terminalHome.toAbsolutePath());
        PrintWriter out = spec.commandLine().getOut();
        if (!till.isInstalled()) {
            spec.commandLine().getErr().println(Texts.get("demo.no_terminal", terminalHome));
            return ExitCode.USAGE;
        }
        if (reset || !folder.isComplete()) {
            folder.clear();
        }
        Files.createDirectories(folder.work());
        System.setProperty("gerai.log", folder.root().resolve("log").toString());
        Settings settings = new Settings(folder.data(), port, Optional.empty());
        try (Application application = Application.start(settings)) {
            URI address = application.serve();
            if (!folder.isComplete()) {
                new DemoYear(application, address, folder, till).play();
                folder.markComplete();
            }
            out.println(Texts.get("demo.ready", address, folder.statements(), folder.root()));
            out.flush();
            if (!exit) {
                out.println(Texts.get("demo.stop"));
                out.flush();
                openTill(folder, till);
                waitForTheEnd(application);
            }
        }
        return ExitCode.OK;
    }

    private static void openTill(DemoFolder folder, TillProgram till) throws IOException {
        if (!GraphicsEnvironment.isHeadless()) {
            till.start(
                    folder.work().resolve("till.log"),
                    "--simulated-devices",
                    "--data",
                    folder.till(DemoYear.TILLS.getFirst()).toString());
        }
    }

    private static void waitForTheEnd(Application application) throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Thread closing =
                new Thread(
                        () -> {
                            application.close();
                            ended.countDown();
                        },
                        "stop");
        Runtime.getRuntime().addShutdownHook(closing);
        ended.await();
    }
}

package id.gerai.server.cli;

import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.cooperative.SetupService;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** {@code gerai serve}: answers tills and the office until it is told to stop. */
@Command(
        name = "serve",
        description = "Menjalankan server sampai dihentikan (Ctrl+C).",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;

    @Option(
            names = "--port",
            defaultValue = "${env:GERAI_PORT:-8080}",
            description = "Nomor port HTTP (GERAI_PORT); bawaan 8080, 0 untuk port bebas.")
    private int port;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Application application = Application.start(options.settings(port));
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            URI address = application.serve();
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        application.close();
                                        stopped.countDown();
                                    },
                                    "stop"));
            PrintWriter out = spec.commandLine().getOut();
            out.println(Texts.get("serve.ready", address));
            application
                    .get(SetupService.class)
                    .issueCode()
                    .ifPresent(code -> out.println(Texts.get("setup.code", code.shown())));
            out.flush();
        } catch (RuntimeException e) {
            application.close();
            throw e;
        }
        stopped.await();
        return 0;
    }
}

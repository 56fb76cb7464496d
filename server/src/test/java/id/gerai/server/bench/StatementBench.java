package id.gerai.server.bench;

import id.gerai.server.statement.MemberStatement;
import id.gerai.server.statement.SampleStatements;
import id.gerai.server.statement.StatementWriter;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Statements per second of processor time: 10,000 in one file (target 300), and a file each. Run
 * with {@code -Xmx256m}. With a folder as argument the last file of each kind is kept there.
 */
public final class StatementBench {
    private static final int PAGES = 10_000;
    private static final int FILES = 500;
    private static final int ROUNDS = 5;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private StatementBench() {}

    /** One variant, run once. */
    private interface Work {
        void run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path folder =
                args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("statement-bench");
        MemberStatement statement = SampleStatements.ordinary();
        Path all = folder.resolve("all.pdf");
        try (StatementWriter writer = new StatementWriter()) {
            print(
                    "10,000 pages in one file",
                    PAGES,
                    () ->
                            writer.writeAll(
                                    Stream.generate(() -> statement).limit(PAGES).iterator(), all));
            System.out.printf("  %,d bytes a page%n", Files.size(all) / PAGES);
            print(
                    "a file each",
                    FILES,
                    () -> {
                        for (int i = 0; i < FILES; i++) {
                            writer.write(statement, folder.resolve("one.pdf"));
                        }
                    });
            System.out.printf("  %,d bytes a file%n", Files.size(folder.resolve("one.pdf")));
        }
    }

    private static void print(String name, int pages, Work work) throws IOException {
        long[] pagesPerSecond = new long[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            work.run();
            long nanos = THREADS.getCurrentThreadCpuTime() - start;
            pagesPerSecond[round] = pages * 1_000_000_000L / nanos;
        }
        long first = pagesPerSecond[0];
        Arrays.sort(pagesPerSecond);
        System.out.printf(
                "%s: median %,d pages per CPU second (first round %,d), heap limit %,d MB%n",
                name, pagesPerSecond[ROUNDS / 2], first, Runtime.getRuntime().maxMemory() >> 20);
    }
}

package id.gerai.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Lives through many seeds. {@code -Dgerai.simulator.first=17 -Dgerai.simulator.count=1} plays one
 * again; a large count makes a long run. What happened in a seed that failed stands in {@code
 * target/simulator/seed-17.log}.
 */
class SimulatorIT {
    private static final long FIRST = Long.getLong("gerai.simulator.first", 1);
    private static final long COUNT = Long.getLong("gerai.simulator.count", 100);
    private static final int STEPS = Integer.getInteger("gerai.simulator.steps", 45);
    private static final Path FOLDER = Path.of("target", "simulator");

    private static final long SEEDS_THAT_SEE_EVERYTHING = 100;

    /** A simulator in which nothing befalls the tills proves nothing. */
    private static final List<String> BEFALLS =
            List.of(
                    "deeds",
                    "power cuts",
                    "damaged disks",
                    "copies",
                    "revocations",
                    "lost keys",
                    "successions",
                    "office restarts",
                    "sticks read in the office",
                    "snapshots read at a till");

    private static final Map<String, Long> TALLY = new TreeMap<>();

    private static Headquarters office;

    @BeforeAll
    static void open() {
        office = new Headquarters();
    }

    @AfterAll
    static void close() {
        System.out.printf("SimulatorIT: seeds %d to %d: %s%n", FIRST, FIRST + COUNT - 1, TALLY);
        office.close();
        if (COUNT >= SEEDS_THAT_SEE_EVERYTHING) {
            for (String what : BEFALLS) {
                assertTrue(TALLY.getOrDefault(what, 0L) > 0, "never simulated: " + what);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whateverHappensEverySaleIsRecordedOnce() {
        return LongStream.range(FIRST, FIRST + COUNT)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> live(seed)));
    }

    private static void live(long seed) throws Exception {
        Path folder = FOLDER.resolve("seed-" + seed);
        delete(folder);
        Village village = new Village(seed, office, folder);
        try {
            village.live(STEPS);
            village.settle();
            Files.write(FOLDER.resolve("seed-" + seed + ".log"), village.log());
            new Proof(village).holds();
            village.tally().forEach((what, often) -> TALLY.merge(what, often, Long::sum));
        } catch (Exception | AssertionError e) {
            List<String> log = village.log();
            Files.write(FOLDER.resolve("seed-" + seed + ".log"), log);
            throw new AssertionError(
                    "seed %d, at its end: %s"
                            .formatted(
                                    seed,
                                    String.join(
                                            "\n",
                                            log.subList(Math.max(0, log.size() - 5), log.size()))),
                    e);
        } finally {
            village.tills.forEach(SimulatedTill::stop);
        }
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

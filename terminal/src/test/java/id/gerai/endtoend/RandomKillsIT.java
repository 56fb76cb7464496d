package id.gerai.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Two tills, a server and its database as the programs that users install, each killed with -9 at
 * random moments while the tills sell. {@code -Dgerai.kills.seconds=600} makes it a long run,
 * {@code -Dgerai.kills.seed=…} chooses the moments.
 */
class RandomKillsIT {
    private static final Duration LENGTH =
            Duration.ofSeconds(Long.getLong("gerai.kills.seconds", 30));
    private static final long SEED = Long.getLong("gerai.kills.seed", System.nanoTime());
    private static final int SALES_IN_SCRIPT = 50_000;
    private static final long SALE_TOTAL = 35_000;
    private static final long FLOAT = 200_000;

    @TempDir private Path folder;

    private final Random random = new Random(SEED);

    /** What cashiers were told is paid: event id to total. */
    private final Map<String, Long> paid = new ConcurrentHashMap<>();

    /** What went wrong beside the kills. */
    private final List<IOException> faults = new CopyOnWriteArrayList<>();

    /** What can be killed. */
    private enum Victim {
        TILL,
        SERVER,
        DATABASE,
        SERVER_AND_DATABASE
    }

    /** A till that sells whenever its program runs. */
    private final class Seller {
        final Path data;
        private Process process;
        private Thread ear;

        Seller(Path data) {
            this.data = data;
        }

        void start() throws IOException {
            process =
                    Installed.start(
                            Installed.till(
                                    "play",
                                    "--data",
                                    data.toString(),
                                    "--echo",
                                    endless().toString()));
            BufferedReader output =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.UTF_8));
            ear = Thread.ofPlatform().start(() -> listen(output));
        }

        void kill() throws InterruptedException {
            Installed.kill(process);
            ear.join();
        }

        private void listen(BufferedReader output) {
            try (output) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    String[] words = line.split(" ");
                    if (words.length == 4 && words[0].equals("paid")) {
                        paid.put(words[1], Long.parseLong(words[3]));
                    }
                }
            } catch (IOException e) {
                // The stream of a killed program ends in the middle; what was told was told.
                if (process.isAlive()) {
                    faults.add(e);
                }
            }
        }
    }

    @Test
    void nothingIsLostOrDoubledWhateverIsKilled() throws Exception {
        System.out.println("RandomKillsIT: seed " + SEED + ", " + LENGTH.toSeconds() + " s");
        Office office = new Office(folder.resolve("server"));
        office.start();
        office.found();
        importGoods(office);
        List<Seller> sellers = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            sellers.add(open(office, folder.resolve(name)));
        }
        for (Seller seller : sellers) {
            seller.start();
        }
        int kills = killFor(office, sellers);
        for (Seller seller : sellers) {
            seller.kill();
        }
        for (Seller seller : sellers) {
            playToTheEnd(seller.data, "sync\n");
        }
        prove(office, sellers);
        office.command("check");
        office.stop();
        assertEquals(List.of(), faults);
        assertTrue(kills >= LENGTH.toSeconds() / 15, "killed " + kills + " times only");
        System.out.println("RandomKillsIT: " + kills + " kills, " + paid.size() + " sales paid");
    }

    private int killFor(Office office, List<Seller> sellers) throws Exception {
        int kills = 0;
        Instant end = Instant.now().plus(LENGTH);
        while (Instant.now().isBefore(end)) {
            Thread.sleep(random.nextInt(200, 3_000));
            Victim victim = Victim.values()[random.nextInt(Victim.values().length)];
            switch (victim) {
                case TILL -> {
                    Seller seller = sellers.get(random.nextInt(sellers.size()));
                    seller.kill();
                    seller.start();
                }
                case SERVER -> {
                    office.killServer();
                    office.start();
                }
                case DATABASE -> office.killDatabase();
                case SERVER_AND_DATABASE -> {
                    office.kill();
                    office.start();
                }
            }
            kills++;
        }
        return kills;
    }

    private void prove(Office office, List<Seller> sellers) throws Exception {
        List<String> stored = office.rows("select sale_id, total from sale");
        Map<String, Long> sales = new ConcurrentHashMap<>();
        for (String row : stored) {
            String[] words = row.split(" ");
            assertEquals(null, sales.put(words[0], Long.parseLong(words[1])), "doubled: " + row);
        }
        paid.forEach((id, total) -> assertEquals(total, sales.get(id), "sale " + id));
        long events = 0;
        for (Seller seller : sellers) {
            events += sequenceOf(seller.data);
        }
        assertEquals(events, office.number("select count(*) from event"), "events");
        assertEquals(sellers.size(), events - sales.size(), "events that are no sale");
        assertEquals(
                0,
                office.number(
                        """
                        select count(*) from (select journal_id from journal_entry
                          group by journal_id having sum(amount) <> 0) unbalanced
                        """));
        assertEquals(
                FLOAT * sellers.size() + SALE_TOTAL * sales.size(),
                office.number("select sum(amount) from journal_entry where account_code = '1103'"));
        assertEquals(
                SALE_TOTAL * sales.size(),
                office.number("select sum(amount) from patronage where base = 'purchases'"));
    }

    private Seller open(Office office, Path data) throws Exception {
        Installed.Result enrolled =
                Installed.run(
                        Installed.till(
                                "enrol",
                                "--data",
                                data.toString(),
                                "--server",
                                office.address().toString(),
                                "--code",
                                office.enrolmentCode()));
        assertEquals(0, enrolled.exitCode(), enrolled.output());
        playToTheEnd(data, "sync\ncashier Wati\nopen-shift " + FLOAT + "\n");
        return new Seller(data);
    }

    private void importGoods(Office office) throws Exception {
        String day = LocalDate.now().withDayOfMonth(1).toString();
        Path members =
                Files.writeString(
                        folder.resolve("members.csv"),
                        "member_no,name,joined_on\n0001,Siti Contoh,%s\n".formatted(day));
        Path products =
                Files.writeString(
                        folder.resolve("products.csv"),
                        """
                        code,name,category,unit,weighed,stock_account,general_price,member_price,barcodes,\
                        consignor_no,commission_bp,opening_quantity,opening_cost
                        009,Gula pasir 1 kg,Sembako,bks,tidak,1141,18000,17500,8999900000901,,,20000,15500
                        """);
        office.command("import", "members", members.toString());
        office.command("import", "products", products.toString(), "--opening-date", day);
    }

    private Path endless() throws IOException {
        String sale = "scan 009\nquantity 2\nmember 0001\ncash exact\npause-ms 10\n";
        return Files.writeString(
                Files.createTempFile(folder, "endless", ".txt"), sale.repeat(SALES_IN_SCRIPT));
    }

    private void playToTheEnd(Path data, String text) throws Exception {
        Path script = Files.writeString(Files.createTempFile(folder, "script", ".txt"), text);
        Installed.Result result =
                Installed.run(Installed.till("play", "--data", data.toString(), script.toString()));
        assertEquals(0, result.exitCode(), result.output());
    }

    /** The number of the last event in a till's journal. */
    private static long sequenceOf(Path data) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + data.resolve("till.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT max(sequence) FROM event")) {
            result.next();
            return result.getLong(1);
        }
    }
}

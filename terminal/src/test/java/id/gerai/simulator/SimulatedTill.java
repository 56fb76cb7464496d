package id.gerai.simulator;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.simulator.Model.Line;
import id.gerai.simulator.Model.Ticket;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.journal.upkeep.Salvage;
import id.gerai.terminal.script.ScriptClock;
import id.gerai.terminal.script.ScriptException;
import id.gerai.terminal.script.ScriptPlayer;
import id.gerai.terminal.stick.EventParcel;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.till.Enrolment;
import id.gerai.terminal.till.Succession;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * A machine with the till's real program on it: it can be switched off, copied and robbed of power.
 */
final class SimulatedTill {
    /** What a cashier could give back: a ticket of this till, and what came back of each line. */
    static final class Sold {
        final String receipt;
        final Ticket ticket;
        final long[] back;

        Sold(String receipt, Ticket ticket) {
            this.receipt = receipt;
            this.ticket = ticket;
            this.back = new long[ticket.lines().size()];
        }

        long left(int line) {
            return ticket.lines().get(line).pieces() - back[line];
        }

        Line line(int line) {
            return ticket.lines().get(line);
        }
    }

    final String name;
    final BadLine line;
    final Disk disk;

    /** Prices as last pulled: for anybody, for members. */
    Map<String, long[]> prices = Map.of();

    final List<Sold> sold = new ArrayList<>();

    /** What the model says is in this drawer. */
    long drawer;

    boolean shiftOpen;
    private final RandomGenerator random;
    private Duration clockError = Duration.ZERO;
    private Store store;
    private Till till;
    private ScriptPlayer player;

    SimulatedTill(String name, Disk disk, BadLine line, RandomGenerator random) {
        this.random = random;
        this.name = name;
        this.disk = disk;
        this.line = line;
    }

    Till till() {
        return till;
    }

    Store store() {
        return store;
    }

    /** By how much its clock is off. */
    void clockError(Duration error) {
        clockError = error;
    }

    /** The program is started. */
    void start() {
        store = Salvage.open(disk.folder());
        ScriptClock clock = new ScriptClock();
        till =
                new Till(
                        store,
                        Identity.of(store).orElseThrow(),
                        new TillOptions(clock, 0, false).over(line, random));
        player = new ScriptPlayer(till, clock, _ -> {}, _ -> {}, () -> {});
        disk.isSafe();
    }

    /** The program is closed as it should be. */
    void stop() {
        till.close();
        store.close();
    }

    /** The power goes, and comes back. */
    void losePower() {
        disk.cutPower(random);
        stop();
        start();
        if (shiftOpen) {
            signIn();
        }
    }

    /** Does what a cashier does, at a time; the time is off by the clock's error. */
    void act(Instant time, List<String> lines) throws ScriptException, InterruptedException {
        player.play(name, 0, "at " + time.plus(clockError));
        for (int i = 0; i < lines.size(); i++) {
            player.play(name, i + 1L, lines.get(i));
        }
    }

    /** Becomes a till of an outlet. */
    void enrol(URI server, String code) throws LinkException {
        try (Store fresh = Store.open(disk.folder())) {
            Enrolment.enrol(fresh, server, code);
        }
    }

    /** One round of talking to the server, as far as the line lets it. */
    void exchange() {
        till.sync().step();
    }

    /** Its terminal, by the name that the server knows now. */
    UUID identity() {
        return till.journal().identity().terminal();
    }

    /** True where it may not go on under its identity. */
    boolean isHalted() {
        return till.sync().state().halt().isPresent();
    }

    /** True where it cannot sign what it says. */
    boolean hasLostItsKey() {
        return till.sync().state().halt().equals(Optional.of(Halt.KEY_LOST));
    }

    /** Somebody clears the folder of files that look like nothing, and starts the program again. */
    void loseKey() {
        int number = TillKey.numberOf(store);
        stop();
        try {
            Files.delete(
                    disk.folder().resolve(number == 1 ? "till.key" : "till-" + number + ".key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
        if (shiftOpen) {
            signIn();
        }
    }

    /**
     * The disk loses one of the events, and the program saves what it can.
     *
     * @return the ids that are lost at this till
     */
    Set<UUID> loseAnEvent() {
        Set<UUID> before = ids();
        long lost = random.nextLong(1, events() + 1);
        stop();
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + disk.folder().resolve("till.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER event_is_never_changed");
            statement.execute("UPDATE event SET line = x'00' WHERE sequence = " + lost);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        start();
        before.removeAll(ids());
        return before;
    }

    private Set<UUID> ids() {
        Set<UUID> ids = new HashSet<>();
        journalLines().forEach(line -> ids.add(EventLine.read(line).id()));
        return ids;
    }

    /** Goes on under a new identity, with a manager's code. */
    void succeed(String code) throws LinkException {
        new Succession(store, till, line).succeed(code);
        clearCounter();
    }

    /** Another machine with a copy of this one's disk. */
    SimulatedTill copied(Disk other) {
        disk.copyTo(other.folder());
        SimulatedTill copy = new SimulatedTill(name + "'", other, line.another(), random);
        copy.prices = prices;
        copy.drawer = drawer;
        copy.shiftOpen = shiftOpen;
        for (Sold sale : sold) {
            Sold known = new Sold(sale.receipt, sale.ticket);
            System.arraycopy(sale.back, 0, known.back, 0, sale.back.length);
            copy.sold.add(known);
        }
        copy.start();
        if (shiftOpen) {
            copy.signIn();
        }
        return copy;
    }

    /** Puts all that waits on a stick. */
    void writeParcel(Path file) throws IOException {
        new EventParcel(store, till.journal().identity(), TillKey.of(store).orElseThrow())
                .write(file, _ -> {});
    }

    /** Takes over what the office wrote; says why not, where it does not. */
    Optional<?> readSnapshot(Path file) {
        return till.sync().takeOver(file);
    }

    /** How many events the server has not answered for. */
    long waiting() {
        return till.sync().waiting();
    }

    /** The number on the receipt that was printed last. */
    String lastReceipt() {
        return ((SaleCompleted) lastSale().fact()).receiptNumber();
    }

    UUID lastEvent() {
        return lastSale().id();
    }

    private Event lastSale() {
        return till.journal().recentSales(1).getFirst();
    }

    /** Every line in its journal, and those that stood there under an identity of before. */
    List<byte[]> journalLines() {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event UNION ALL SELECT line FROM"
                                        + " superseded_event",
                                row -> row.getBytes(1)));
    }

    void signIn() {
        till.desk().signIn(till.desk().cashiers().getFirst().id());
    }

    /** How many events its journal holds. */
    long events() {
        return till.journal().lastSequence();
    }

    /** Clears what a refused deed left on the counter. */
    void clearCounter() {
        stop();
        start();
        if (shiftOpen) {
            signIn();
        }
    }
}

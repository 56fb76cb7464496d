package id.gerai.simulator;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.TestShop;
import id.gerai.server.assortment.AssortmentService;
import id.gerai.server.assortment.Goods;
import id.gerai.simulator.BadLine.Quality;
import id.gerai.terminal.script.ScriptException;
import id.gerai.terminal.sync.LinkException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One run: a cooperative, its tills, and what befalls them, all drawn from one seed. */
final class Village {
    private static final int TILLS_MIN = 2;
    private static final int TILLS_MAX = 4;
    private static final int SETTLING_ROUNDS_MAX = 500;
    private static final int RARELY_ONCE_IN = 2;
    private static final int OFFICE_RESTARTS_ONCE_IN = 20;

    final TestShop shop;
    final List<SimulatedTill> tills = new ArrayList<>();
    final Model model = new Model();
    final Headquarters office;

    private final Set<UUID> shutOut = new HashSet<>();

    /** Events that are at the server only. */
    final Set<UUID> lostAtTills = new HashSet<>();

    private final Random random;
    private final Path folder;
    private final Cashier cashier;
    private final Sticks sticks;
    private final Map<String, long[]> prices = new HashMap<>();
    private final Map<Long, Map<String, long[]>> pricesByCursor = new HashMap<>();
    private final List<String> log = new ArrayList<>();
    private final Map<String, Long> tally = new TreeMap<>();
    private Instant now = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(2));

    Village(long seed, Headquarters office, Path folder) throws LinkException, IOException {
        this.random = new Random(seed);
        this.office = office;
        this.folder = folder;
        this.shop = office.found("sim" + seed);
        this.cashier = new Cashier(random, model);
        this.sticks = new Sticks(folder.resolve("sticks"), office, shop, random);
        priceTags();
        int count = random.nextInt(TILLS_MIN, TILLS_MAX + 1);
        for (int i = 1; i <= count; i++) {
            tills.add(enrol("T" + i));
        }
    }

    /** How often what befell the tills. */
    Map<String, Long> tally() {
        return tally;
    }

    /** What was done, for whoever looks into a failure. */
    List<String> log() {
        return log;
    }

    /** Lets so much happen. */
    void live(int steps) throws Exception {
        for (int i = 0; i < steps; i++) {
            now = now.plusSeconds(random.nextInt(1, 600));
            SimulatedTill till = tills.get(random.nextInt(tills.size()));
            happen(till);
        }
    }

    /** The sky clears: every till sends until it has nothing left to send. */
    void settle() throws Exception {
        for (SimulatedTill till : tills) {
            till.line.become(Quality.GOOD);
            till.line.deliverLate();
        }
        for (SimulatedTill till : tills) {
            note(till, "settles");
            for (int round = 0; till.waiting() > 0 || till.isHalted(); round++) {
                if (round == SETTLING_ROUNDS_MAX) {
                    throw new AssertionError(till.name + " cannot get rid of its events");
                }
                till.exchange();
                if (till.isHalted()) {
                    succeed(till);
                }
            }
        }
    }

    private void happen(SimulatedTill till) throws Exception {
        int dice = random.nextInt(100);
        if (dice < 60) {
            act(till);
        } else if (dice < 62) {
            befallIdentity(till);
        } else if (dice < 67) {
            carry(till);
        } else if (dice < 84) {
            exchange(till, random.nextInt(1, 4));
        } else if (dice < 88) {
            Quality[] qualities = Quality.values();
            till.line.become(qualities[random.nextInt(qualities.length)]);
            note(till, "line " + till.line.quality());
        } else if (dice < 90) {
            note(till, "loses power");
            losePower(till);
        } else if (dice < 92) {
            note(till, "is started anew");
            till.clearCounter();
        } else if (dice < 95) {
            changePrice();
        } else if (dice < 98) {
            till.clockError(Duration.ofMinutes(random.nextInt(-5_000, 5_000)));
            note(till, "clock is off");
        } else if (random.nextInt(OFFICE_RESTARTS_ONCE_IN) == 0) {
            note(till, "the office restarts");
            count("office restarts");
            office.restart();
        } else {
            note(till, "old requests arrive");
            till.line.deliverLate();
        }
    }

    private void carry(SimulatedTill till) throws IOException {
        switch (random.nextInt(4)) {
            case 0 -> {
                if (till.hasLostItsKey()) {
                    return;
                }
                note(till, "writes a stick, %d wait".formatted(till.waiting()));
                sticks.write(till);
            }
            case 1 -> {
                Optional<String> read = sticks.readInOffice();
                read.ifPresent(file -> log.add("office: reads " + file));
                read.ifPresent(_ -> count("sticks read in the office"));
            }
            case 2 -> sticks.writeSnapshot(prices);
            default -> sticks.snapshot().ifPresent(it -> read(till, it));
        }
    }

    private void read(SimulatedTill till, Sticks.Snapshot snapshot) {
        boolean taken = till.readSnapshot(snapshot.file()).isEmpty();
        note(till, "reads a snapshot" + (taken ? "" : " in vain"));
        if (taken) {
            count("snapshots read at a till");
            pricesByCursor.putIfAbsent(till.till().catalog().cursor(), snapshot.prices());
            tagAs(till);
        }
    }

    private void befallIdentity(SimulatedTill till) throws Exception {
        if (till.isHalted()) {
            if (till.line.quality() == Quality.GOOD) {
                succeed(till);
            }
        } else if (random.nextInt(RARELY_ONCE_IN) > 0) {
            return;
        } else if (random.nextBoolean()) {
            if (!shutOut.add(till.identity())) {
                return;
            }
            count("revocations");
            note(till, "is shut out");
            office.revoke(shop, till.identity());
        } else if (random.nextBoolean()) {
            count("lost keys");
            note(till, "loses its key");
            till.loseKey();
            tagAs(till);
        } else {
            count("copies");
            note(till, "is copied");
            tills.add(till.copied(new Disk(folder.resolve(till.name + "copy" + tills.size()))));
        }
    }

    private void succeed(SimulatedTill till) throws LinkException {
        count("successions");
        note(till, "goes on under a new name");
        if (till.hasLostItsKey()) {
            shutOut.add(till.identity());
            till.succeed(office.codeForLostKey(shop, till.identity()));
        } else {
            till.succeed(office.enrolmentCode(shop));
        }
        tagAs(till);
    }

    private void act(SimulatedTill till) throws InterruptedException {
        Deed deed = cashier.next(till);
        long before = till.events();
        long drawers = model.drawers;
        try {
            till.act(now, deed.lines());
        } catch (ScriptException e) {
            count("refusals");
            note(till, "refused " + deed.lines() + ": " + e.getMessage());
            if (till.events() != before) {
                throw new AssertionError("refused and yet recorded: " + deed.lines(), e);
            }
            till.clearCounter();
            return;
        }
        boolean cut = random.nextInt(25) == 0;
        if (cut) {
            // In the middle of the write: nobody was told yet that it is paid.
            losePower(till);
        }
        boolean recorded = till.events() > before;
        note(
                till,
                (cut ? "power cut in " : "") + deed.lines() + (recorded ? "" : " did not happen"));
        if (!recorded && !cut) {
            throw new AssertionError("told to be recorded and is not: " + deed.lines());
        }
        if (recorded) {
            count("deeds");
            till.disk.isSafe();
            deed.effect().on(model);
            till.drawer += model.drawers - drawers;
            if (!till.shiftOpen
                    && till.line.quality() == Quality.GOOD
                    && random.nextInt(RARELY_ONCE_IN) == 0) {
                damageDisk(till);
            }
        }
    }

    /** After a shift, and only what the server has: what is nowhere else is lost for good. */
    private void damageDisk(SimulatedTill till) {
        exchange(till, 4);
        if (till.waiting() > 0 || till.isHalted()) {
            return;
        }
        note(till, "loses an event on its disk");
        count("damaged disks");
        lostAtTills.addAll(till.loseAnEvent());
        tagAs(till);
    }

    private void losePower(SimulatedTill till) {
        count("power cuts");
        till.losePower();
        tagAs(till);
    }

    private void exchange(SimulatedTill till, int rounds) {
        for (int i = 0; i < rounds; i++) {
            till.exchange();
            tagAs(till);
        }
        note(till, "exchanged, %d wait".formatted(till.waiting()));
    }

    private SimulatedTill enrol(String name) throws LinkException {
        BadLine line = new BadLine(office.wire(), office::address, random);
        SimulatedTill till = new SimulatedTill(name, new Disk(folder.resolve(name)), line, random);
        till.enrol(office.address(), office.enrolmentCode(shop));
        till.start();
        till.exchange();
        if (till.till().desk().cashiers().isEmpty()) {
            throw new AssertionError("knows no cashier: " + till.till().sync().state());
        }
        tagAs(till);
        return till;
    }

    private void changePrice() {
        int which = random.nextInt(2, 6);
        String code = "B00" + which;
        long member = 100L * random.nextInt(50, 200) + (code.equals(Cashier.ODD) ? 50 : 0);
        long general = member + 100L * random.nextInt(0, 20);
        setPrice(code, shop.products.get(which - 1), general, member);
        log.add("office: %s costs %d, %d".formatted(code, general, member));
    }

    private void setPrice(String code, UUID product, long general, long member) {
        AssortmentService assortment = office.server().get(AssortmentService.class);
        Goods goods = assortment.goods(shop.founded.cooperative(), product);
        assortment.change(
                shop.administrator,
                product,
                new Goods(
                        goods.aliases(),
                        Rupiah.of(general),
                        Rupiah.of(member),
                        goods.ceiling(),
                        goods.ceilingReference(),
                        goods.offers(),
                        goods.limits(),
                        goods.register()));
        prices.put(code, new long[] {general, member});
    }

    private void priceTags() {
        for (int i = 1; i <= 6; i++) {
            prices.put("B00" + i, new long[] {11_000, 10_000});
        }
        setPrice(Cashier.ODD, shop.products.get(1), 10_150, 10_050);
    }

    /** What its copy of the catalogue says, which a power cut may have set back. */
    private void tagAs(SimulatedTill till) {
        long cursor = till.till().catalog().cursor();
        till.prices = pricesByCursor.computeIfAbsent(cursor, _ -> Map.copyOf(prices));
    }

    private void count(String what) {
        tally.merge(what, 1L, Long::sum);
    }

    private void note(SimulatedTill till, String what) {
        log.add("%s %s: %s".formatted(now, till.name, what));
    }
}

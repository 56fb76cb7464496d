package id.gerai.server.demo;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Days of trade in the demo village, the same for the same seed: who comes when, what they take and
 * how they pay. Keeps count of what must be bought in and what the consignors are owed.
 */
final class TradeYear {
    private static final int TICKETS_ON_AN_ORDINARY_DAY = 106;
    private static final int MEMBER_PERCENT = 72;
    private static final int QRIS_PERCENT = 14;
    private static final int CREDIT_PER_THOUSAND = 4;
    private static final int DUES_PERCENT = 92;
    private static final int HAND_IN_UNITS = 60;
    private static final int SHORT_OR_OVER_PERCENT = 12;

    /**
     * The members' shelf stands beside the first till: what is on it is sold and paid out there.
     * Newcomers keep to it too, for the other may not yet have heard that they paid.
     */
    private static final int HOME_TILL = 0;

    private static final LocalTime FIRST_CUSTOMER = LocalTime.of(6, 20);

    static final String[] CASHIERS = {"Wati Peraga", "Eko Peraga"};

    /**
     * A customer at the counter; the visits of a till are put in order of time before they are
     * played.
     */
    private record Visit(int second, boolean homeTillOnly, List<String> acts) {}

    private final SplittableRandom random;
    private final List<Demand> demand;
    private final int[] cumulativeWeights;
    private final List<DemoMember> members;
    private final List<TillScript> tills;
    private final Map<YearMonth, Map<String, Quantity>> sold = new TreeMap<>();
    private final Map<YearMonth, Rupiah> turnover = new TreeMap<>();
    private final Map<String, Rupiah> owed = new TreeMap<>();
    private final Map<String, Integer> shelf = new HashMap<>();
    private final Set<String> paidPrincipal = new LinkedHashSet<>();
    private long tickets;

    TradeYear(long seed, List<Demand> demand, List<DemoMember> members, List<TillScript> tills) {
        this.random = new SplittableRandom(seed);
        this.demand = demand;
        this.members = members;
        this.tills = tills;
        this.cumulativeWeights = new int[demand.size()];
        int sum = 0;
        for (int i = 0; i < demand.size(); i++) {
            sum += demand.get(i).weight();
            cumulativeWeights[i] = sum;
        }
    }

    /** Plays the days from the first to the last, both included. */
    void play(LocalDate first, LocalDate last) {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            playDay(day);
        }
    }

    /** Tickets so far. */
    long tickets() {
        return tickets;
    }

    /** What was sold of the cooperative's own goods, by month and product code. */
    Map<YearMonth, Map<String, Quantity>> sold() {
        return sold;
    }

    /** What was sold for, by month, at member prices. */
    Map<YearMonth, Rupiah> turnover() {
        return turnover;
    }

    private void playDay(LocalDate day) {
        List<List<Visit>> visits = new ArrayList<>();
        tills.forEach(_ -> visits.add(new ArrayList<>()));
        int count =
                TICKETS_ON_AN_ORDINARY_DAY * Village.busyness(day) / 100 + random.nextInt(-6, 7);
        for (int i = 0; i < count; i++) {
            Visit visit = visit(day);
            visits.get(visit.homeTillOnly() ? HOME_TILL : i % tills.size()).add(visit);
        }
        for (int till = 0; till < tills.size(); till++) {
            playShift(day, till, visits.get(till));
        }
    }

    private void playShift(LocalDate day, int till, List<Visit> visits) {
        TillScript script = tills.get(till);
        script.at(day.atTime(6, 10 + till * 5)).say("cashier " + CASHIERS[till]);
        script.say("open-shift 200000");
        if (till == HOME_TILL) {
            handIn(script);
        }
        visits.sort(Comparator.comparingInt(Visit::second));
        for (Visit visit : visits) {
            script.at(LocalDateTime.of(day, LocalTime.ofSecondOfDay(visit.second())));
            visit.acts().forEach(script::say);
        }
        script.at(day.atTime(19, 40 + till * 5));
        if (till == HOME_TILL) {
            payConsignors(script, day.getDayOfWeek());
        }
        script.say("close-shift " + count());
    }

    /** Mostly the drawer is right; now and then a coin is missing or too many. */
    private String count() {
        if (random.nextInt(100) >= SHORT_OR_OVER_PERCENT) {
            return "exact";
        }
        String kind = random.nextInt(3) == 0 ? "over" : "short";
        return kind + " " + 500 * random.nextInt(1, 11);
    }

    private Visit visit(LocalDate day) {
        tickets++;
        int second = Village.shoppingSecond(random);
        List<String> acts = new ArrayList<>();
        DemoMember buyer = random.nextInt(100) < MEMBER_PERCENT ? buyer(day) : null;
        if (buyer != null) {
            if (isAdmission(buyer)) {
                second = FIRST_CUSTOMER.toSecondOfDay();
                acts.add("share %s PRINCIPAL %d".formatted(buyer.number(), DemoMember.PRINCIPAL));
            }
            dues(buyer, day, acts);
            acts.add("member " + buyer.number());
        }
        Set<Demand> basket = basket();
        basket.forEach(product -> ring(product, day, acts));
        acts.add(payment(buyer != null));
        boolean newcomer = buyer != null && buyer.isNewcomer();
        boolean consigned = basket.stream().anyMatch(Demand::isConsigned);
        return new Visit(second, newcomer || consigned, acts);
    }

    /** A newcomer pays simpanan pokok on the first visit, before any other that day. */
    private boolean isAdmission(DemoMember member) {
        return member.isNewcomer() && paidPrincipal.add(member.number());
    }

    /** Simpanan wajib once a month on an early visit. */
    private void dues(DemoMember member, LocalDate day, List<String> acts) {
        String month = member.number() + YearMonth.from(day);
        boolean pays = Math.floorMod(month.hashCode(), 100) < DUES_PERCENT;
        if (pays && paidPrincipal.add(month)) {
            acts.add(
                    "share %s MANDATORY %d"
                            .formatted(member.number(), DemoMember.MANDATORY_A_MONTH));
        }
    }

    private void ring(Demand product, LocalDate day, List<String> acts) {
        Quantity quantity = quantity(product);
        turnover.merge(YearMonth.from(day), quantity.at(product.price()), Rupiah::plus);
        acts.add("scan " + product.code());
        if (!quantity.equals(Quantity.ONE)) {
            acts.add("quantity " + quantity);
        }
        if (product.isConsigned()) {
            owe(product, quantity);
        } else {
            sold.computeIfAbsent(YearMonth.from(day), _ -> new LinkedHashMap<>())
                    .merge(product.code(), quantity, Quantity::plus);
        }
    }

    private String payment(boolean member) {
        if (member && random.nextInt(1_000) < CREDIT_PER_THOUSAND) {
            return "credit";
        }
        if (random.nextInt(100) < QRIS_PERCENT) {
            return "qris %06d".formatted(random.nextInt(1_000_000));
        }
        return "cash exact";
    }

    private Set<Demand> basket() {
        int lines = 1 + Math.min(random.nextInt(6), random.nextInt(8));
        Set<Demand> basket = new LinkedHashSet<>();
        for (int i = 0; i < lines; i++) {
            basket.add(product());
        }
        return basket;
    }

    private Demand product() {
        int dart = random.nextInt(cumulativeWeights[cumulativeWeights.length - 1]);
        int index = Arrays.binarySearch(cumulativeWeights, dart);
        return demand.get(index >= 0 ? index + 1 : -index - 1);
    }

    private Quantity quantity(Demand product) {
        if (product.weighed()) {
            return Quantity.ofThousandths(50L * random.nextInt(4, 10 + 10 * product.most()));
        }
        return Quantity.ofUnits(1 + Math.min(random.nextInt(product.most()), random.nextInt(3)));
    }

    /** Some come every other day, some once a month. */
    private DemoMember buyer(LocalDate day) {
        while (true) {
            int index = Math.min(random.nextInt(members.size()), random.nextInt(members.size()));
            DemoMember member = members.get((index * 7) % members.size());
            if (member.belongedOn(day)) {
                return member;
            }
        }
    }

    private void owe(Demand product, Quantity quantity) {
        Rupiah amount = quantity.at(product.price());
        Rupiah commission = Percent.ofBasisPoints(product.commissionBasisPoints()).floorOf(amount);
        owed.merge(product.consignor(), amount.minus(commission), Rupiah::plus);
        shelf.merge(product.code(), -(int) (quantity.thousandths() / 1_000), Integer::sum);
    }

    /** Families bring more when the shelf runs low. */
    private void handIn(TillScript script) {
        for (Demand product : demand) {
            if (product.isConsigned()
                    && shelf.getOrDefault(product.code(), 0) < HAND_IN_UNITS / 2) {
                script.say(
                        "consign %s %s %d %d"
                                .formatted(
                                        product.consignor(),
                                        product.code(),
                                        HAND_IN_UNITS,
                                        product.commissionBasisPoints()));
                shelf.merge(product.code(), HAND_IN_UNITS, Integer::sum);
            }
        }
    }

    /**
     * Each family comes once a week, not all on one day: the drawer must hold what they are owed.
     */
    private void payConsignors(TillScript script, DayOfWeek today) {
        owed.entrySet()
                .removeIf(
                        family -> {
                            int day =
                                    Integer.parseInt(family.getKey()) % DayOfWeek.values().length
                                            + 1;
                            if (day != today.getValue()) {
                                return false;
                            }
                            script.say(
                                    "pay-consignor %s %d"
                                            .formatted(
                                                    family.getKey(), family.getValue().amount()));
                            return true;
                        });
    }
}

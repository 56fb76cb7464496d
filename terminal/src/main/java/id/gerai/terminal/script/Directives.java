package id.gerai.terminal.script;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What each directive of a script does with the till. */
final class Directives {
    private static final Duration SYNC_PATIENCE = Duration.ofSeconds(60);

    private final Till till;
    private final ScriptClock clock;
    private final Consumer<Event> paid;
    private final Consumer<String> printed;
    private final Map<String, Directive> byName = new LinkedHashMap<>();

    /** One directive: how many words must follow its name, and what it does. */
    private record Directive(int wordsMin, int wordsMax, Act act) {}

    /** What a directive does. */
    interface Act {
        void carryOut(Arguments words) throws DirectiveException, InterruptedException;
    }

    /**
     * @param paid is told of every paid sale
     * @param printed is told what {@code print-total} prints
     */
    Directives(Till till, ScriptClock clock, Consumer<Event> paid, Consumer<String> printed) {
        this.till = till;
        this.clock = clock;
        this.paid = paid;
        this.printed = printed;
        addCounter();
        addMoney();
        addRest();
        new SellingDirectives(till, this::paid).addTo(this::add);
        new CounterDirectives(till).addTo(this::add);
    }

    void carryOut(List<String> words) throws DirectiveException, InterruptedException {
        Directive directive = byName.get(words.getFirst());
        if (directive == null) {
            throw new DirectiveException(
                    "'%s' is not a directive; known are %s"
                            .formatted(words.getFirst(), String.join(", ", byName.keySet())));
        }
        Arguments arguments = new Arguments(words.subList(1, words.size()));
        if (arguments.count() < directive.wordsMin() || arguments.count() > directive.wordsMax()) {
            throw new DirectiveException(
                    "'%s' takes %d to %d words, not %d"
                            .formatted(
                                    words.getFirst(),
                                    directive.wordsMin(),
                                    directive.wordsMax(),
                                    arguments.count()));
        }
        directive.act().carryOut(arguments);
    }

    private void addCounter() {
        add("scan", 1, 8, this::scan);
        add("quantity", 1, 1, words -> check(till.sale().setQuantity(words.quantity(0))));
        add("member", 1, 1, words -> member(words.word(0)));
        add("no-member", 0, 0, _ -> check(till.sale().chooseNobody()));
        add("expect", 2, 2, this::expect);
        add("print-total", 0, 0, _ -> printed.accept(till.sale().total().toString()));
    }

    private void addMoney() {
        add("cash", 1, 1, words -> paid(till.payment().payCash(cash(words))));
        add("qris", 0, 1, words -> paid(till.payment().payQris(words.rest())));
        add("share", 3, 3, this::share);
        add("consign", 4, 4, this::consign);
        add(
                "pay-consignor",
                2,
                2,
                words -> done(till.consignment().pay(words.word(0), words.amount(1))));
    }

    private void addRest() {
        add("at", 1, 1, words -> clock.set(time(words.word(0)).toInstant()));
        add("cashier", 1, 8, words -> till.desk().signIn(cashier(words.rest()).id()));
        add("open-shift", 1, 1, words -> done(till.desk().open(words.amount(0))));
        add("close-shift", 1, 2, words -> done(till.desk().close(counted(words))));
        add("sync", 0, 0, _ -> sync());
        add("pause-ms", 1, 1, words -> TimeUnit.MILLISECONDS.sleep(words.whole(0)));
    }

    /** Takes in a directive by its name and how many words may follow it. */
    interface Adding {
        void add(String name, int wordsMin, int wordsMax, Act act);
    }

    private void add(String name, int wordsMin, int wordsMax, Act act) {
        byName.put(name, new Directive(wordsMin, wordsMax, act));
    }

    /** A script has no scale: what is sold by weight is one unit until a weight is given. */
    private void scan(Arguments words) throws DirectiveException {
        check(till.sale().scan(words.rest()));
        if (till.sale().weighing().isPresent()) {
            check(till.sale().setQuantity(Quantity.ONE));
        }
    }

    private void member(String numberOrCard) throws DirectiveException {
        check(
                till.sale()
                        .choose(
                                till.catalog()
                                        .memberByNumberOrCard(numberOrCard)
                                        .orElseThrow(
                                                () ->
                                                        new DirectiveException(
                                                                "no member " + numberOrCard))));
    }

    private CashierChanged cashier(String name) throws DirectiveException {
        return till.desk().cashiers().stream()
                .filter(it -> it.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(
                        () -> new DirectiveException("no active cashier is called '" + name + "'"));
    }

    private Rupiah cash(Arguments words) throws DirectiveException {
        return words.word(0).equals("exact") ? till.payment().payableInCash() : words.amount(0);
    }

    /** {@code exact}, {@code short 500}, {@code over 500}, or the amount itself. */
    private Rupiah counted(Arguments words) throws DirectiveException {
        Rupiah expected = till.desk().shift().map(shift -> shift.cash()).orElse(Rupiah.ZERO);
        boolean relative = Set.of("short", "over").contains(words.word(0));
        if (relative != (words.count() == 2)) {
            throw new DirectiveException(
                    "'close-shift' takes 'exact', an amount, 'short AMOUNT' or 'over AMOUNT'");
        }
        return switch (words.word(0)) {
            case "exact" -> expected;
            case "short" -> expected.minus(words.amount(1)).max(Rupiah.ZERO);
            case "over" -> expected.plus(words.amount(1));
            default -> words.amount(0);
        };
    }

    private void share(Arguments words) throws DirectiveException {
        ShareKind kind = words.constant(1, ShareKind.class);
        done(till.shares().pay(words.word(0), kind, words.amount(2)));
    }

    private void consign(Arguments words) throws DirectiveException {
        done(
                till.consignment()
                        .receive(words.word(0), words.word(1), words.quantity(2), words.whole(3)));
    }

    private void expect(Arguments words) throws DirectiveException {
        Rupiah actual =
                switch (words.word(0)) {
                    case "total" -> till.sale().total();
                    case "change" -> changeOfLastSale();
                    case String other ->
                            throw new DirectiveException(
                                    "expect total or expect change, not " + other);
                };
        Rupiah expected = words.amount(1);
        if (!actual.equals(expected)) {
            throw new DirectiveException(
                    "expected %s %s, but it is %s".formatted(words.word(0), expected, actual));
        }
    }

    private Rupiah changeOfLastSale() {
        return till.payment().lastPaid().stream()
                .flatMap(sale -> sale.ticket().tenders().stream())
                .filter(Tender.Cash.class::isInstance)
                .map(tender -> ((Tender.Cash) tender).change())
                .findFirst()
                .orElse(Rupiah.ZERO);
    }

    private void sync() throws DirectiveException, InterruptedException {
        boolean inStep = till.sync().awaitInStep(SYNC_PATIENCE);
        Optional<Halt> halt = till.sync().state().halt();
        if (halt.isPresent()) {
            throw new DirectiveException(
                    "this till may not go on under its name: %s. %s"
                            .formatted(halt.get(), Texts.of("halt." + halt.get())));
        }
        if (!inStep) {
            throw new DirectiveException(
                    "the server could not be reached within %d seconds: %s"
                            .formatted(SYNC_PATIENCE.toSeconds(), till.sync().state().problem()));
        }
    }

    private void paid(Recording<?> result) throws DirectiveException {
        paid(done(result));
    }

    private void paid(Event event) {
        if (event.fact() instanceof SaleCompleted) {
            paid.accept(event);
        }
    }

    static Event done(Recording<?> result) throws DirectiveException {
        return switch (result) {
            case Recording.Recorded<?> it -> it.event();
            case Recording.Refused<?> it -> throw refused(it.reason());
            case Recording.NotStored<?> it ->
                    throw new DirectiveException("not stored: " + it.fault().getMessage());
        };
    }

    static void check(Optional<? extends Enum<?>> refusal) throws DirectiveException {
        if (refusal.isPresent()) {
            throw refused(refusal.get());
        }
    }

    static DirectiveException refused(Enum<?> reason) {
        return new DirectiveException("%s: %s".formatted(reason.name(), Texts.of(reason)));
    }

    private static OffsetDateTime time(String text) throws DirectiveException {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            DirectiveException wrong =
                    new DirectiveException(
                            "'%s' is not a time such as 2025-01-02T07:12:33+07:00".formatted(text));
            wrong.initCause(e);
            throw wrong;
        }
    }
}

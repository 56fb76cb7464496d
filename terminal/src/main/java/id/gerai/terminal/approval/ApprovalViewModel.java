package id.gerai.terminal.approval;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.access.PinHash;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.text.Texts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Gets somebody's word for what is out of the ordinary: the cashier's who works, where they have
 * the permission, otherwise that of whoever types a PIN and has it.
 */
public final class ApprovalViewModel {
    private static final int WRONG_PINS_MAX = 3;
    private static final Duration WAIT = Duration.ofSeconds(30);
    private static final int REASON_MAX = 200;

    private final Catalog catalog;
    private final ShiftDesk desk;
    private int wrongPins;
    private Instant waitUntil = Instant.EPOCH;

    public ApprovalViewModel(Catalog catalog, ShiftDesk desk) {
        this.catalog = catalog;
        this.desk = desk;
    }

    /** What came of asking. */
    public sealed interface Answer {}

    /** Somebody took responsibility. */
    public record Given(Approval approval) implements Answer {}

    /** Nobody did. */
    public record Refused(ApprovalRefusal reason) implements Answer {}

    /** True where the cashier who works needs nobody else. */
    public boolean isCashiersOwn(Permission permission) {
        return cashier().filter(it -> it.permissions().contains(permission)).isPresent();
    }

    /** The usual reasons, the commonest first. */
    public List<String> reasons(Permission permission) {
        String list =
                switch (permission) {
                    case VOID_LINE, VOID_TICKET -> Texts.of("reasons.void");
                    case LINE_DISCOUNT, TICKET_DISCOUNT, PRICE_OVERRIDE ->
                            Texts.of("reasons.price");
                    case RETURN, RETURN_WITHOUT_RECEIPT -> Texts.of("reasons.return");
                    case CREDIT_OVER_LIMIT, LIMIT_OVERRIDE -> Texts.of("reasons.limit");
                    case CASH_MOVEMENT -> Texts.of("reasons.cash");
                    case OPEN_DRAWER -> Texts.of("reasons.drawer");
                    case REGISTER_MEMBER -> Texts.of("reasons.member");
                    case SHIFT_OF_ANOTHER -> Texts.of("reasons.other");
                };
        return List.of(list.split(";"));
    }

    /** The word of the cashier who works; empty where they lack the permission. */
    public Optional<Approval> byCashier(Permission permission, String reason) {
        return cashier()
                .filter(it -> it.permissions().contains(permission))
                .map(it -> new Approval(permission, it.id(), shortened(reason)));
    }

    /** How long nobody can try a PIN after too many wrong ones; zero where one can. */
    public synchronized Duration toWait() {
        Duration left = Duration.between(desk.now(), waitUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * The word of whoever has this PIN. Takes a good part of a second, so never on the UI thread.
     *
     * @param pin empty to ask the cashier alone
     */
    public Answer ask(Permission permission, String reason, String pin) {
        if (reason.isBlank()) {
            return new Refused(ApprovalRefusal.REASON_MISSING);
        }
        Optional<Approval> own = byCashier(permission, reason);
        if (own.isPresent()) {
            return new Given(own.get());
        }
        if (!toWait().isZero()) {
            return new Refused(ApprovalRefusal.WAIT);
        }
        if (pin.isBlank()) {
            return new Refused(ApprovalRefusal.PIN_NOT_KNOWN);
        }
        List<CashierChanged> owners =
                catalog.cashiers().stream()
                        .filter(it -> PinHash.matches(pin, it.pinHash()))
                        .toList();
        // Where two people have the same PIN, it proves neither: both must be permitted.
        Optional<CashierChanged> permitted =
                owners.stream()
                        .filter(
                                _ ->
                                        owners.stream()
                                                .allMatch(
                                                        it ->
                                                                it.permissions()
                                                                        .contains(permission)))
                        .findFirst();
        return answer(owners.isEmpty(), permitted, permission, reason);
    }

    private synchronized Answer answer(
            boolean unknown,
            Optional<CashierChanged> permitted,
            Permission permission,
            String reason) {
        if (permitted.isPresent()) {
            wrongPins = 0;
            return new Given(new Approval(permission, permitted.get().id(), shortened(reason)));
        }
        wrongPins++;
        if (wrongPins >= WRONG_PINS_MAX) {
            wrongPins = 0;
            waitUntil = desk.now().plus(WAIT);
        }
        return new Refused(unknown ? ApprovalRefusal.PIN_NOT_KNOWN : ApprovalRefusal.NOT_PERMITTED);
    }

    private Optional<CashierChanged> cashier() {
        return desk.cashier()
                .flatMap(
                        id ->
                                catalog.cashiers().stream()
                                        .filter(it -> it.id().equals(id))
                                        .findFirst());
    }

    private static String shortened(String reason) {
        String text = reason.strip();
        return text.substring(0, Math.min(text.length(), REASON_MAX));
    }
}

package id.gerai.server.intake.row;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.server.intake.known.FactParts;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Shifts and what is done at a counter beside selling. */
final class CounterRows {
    // A shift's id is the till's word; should it use one twice, the first stands.
    private final Rows shifts =
            Rows.into(
                            "shift",
                            "cooperative_id,shift_id,outlet_id,terminal_id,cashier_id,"
                                    + "business_date,opened_at,opening_float")
                    .and("on conflict do nothing");
    private final Rows closings =
            Rows.into(
                    "shift_closing",
                    "cooperative_id,shift_id,event_id,closed_at,counted,expected,terminal_id,"
                            + "report_number");
    private final Rows counts =
            Rows.into("shift_count", "cooperative_id,event_id,denomination,pieces");
    private final Rows approvals =
            Rows.into(
                    "approval",
                    "cooperative_id,event_id,approval_no,permission,approved_by,reason");
    private final Rows movements =
            Rows.into(
                    "cash_movement",
                    "cooperative_id,movement_id,outlet_id,terminal_id,shift_id,cashier_id,"
                            + "receipt_number,purpose,amount,business_date,occurred_at");
    private final Rows acts =
            Rows.into(
                    "counter_act",
                    "cooperative_id,act_id,kind,outlet_id,terminal_id,shift_id,cashier_id,subject,"
                            + "amount,business_date,occurred_at");
    private final Till till;

    CounterRows(Till till) {
        this.till = till;
    }

    /** Parents first. */
    Stream<Rows> rows() {
        return Stream.of(shifts, closings, counts, approvals, movements, acts);
    }

    void opened(Event event, ShiftOpened shift) {
        shifts.add(
                till.cooperative(),
                shift.shift(),
                till.outlet(),
                till.terminal(),
                event.cashier(),
                event.businessDate(),
                event.occurredAt(),
                shift.openingFloat().amount());
    }

    void closed(Event event, ShiftClosed shift) {
        closings.add(
                till.cooperative(),
                shift.shift(),
                event.id(),
                event.occurredAt(),
                shift.counted().amount(),
                shift.expected().amount(),
                till.terminal(),
                shift.reportNumber());
        SortedMap<Long, Long> pieces = new TreeMap<>();
        for (CashCount count : shift.counts()) {
            pieces.merge(count.denomination().amount(), count.pieces(), Math::addExact);
        }
        pieces.forEach(
                (denomination, count) ->
                        counts.add(till.cooperative(), event.id(), denomination, count));
    }

    void approvals(Event event) {
        int number = 1;
        for (Approval approval : FactParts.approvals(event.fact())) {
            approvals.add(
                    till.cooperative(),
                    event.id(),
                    number,
                    approval.permission().name(),
                    approval.by(),
                    approval.reason());
            number++;
        }
    }

    void cashMoved(Event event, CashMoved moved) {
        long amount = moved.amount().amount();
        movements.add(
                till.cooperative(),
                event.id(),
                till.outlet(),
                till.terminal(),
                moved.shift(),
                event.cashier(),
                moved.receiptNumber(),
                moved.purpose().name(),
                moved.purpose().isIn() ? amount : -amount,
                event.businessDate(),
                event.occurredAt());
    }

    /**
     * @param kind as stored
     * @param subject what it was done to
     */
    void act(Event event, String kind, UUID shift, String subject, long amount) {
        acts.add(
                till.cooperative(),
                event.id(),
                kind,
                till.outlet(),
                till.terminal(),
                shift,
                event.cashier(),
                subject,
                amount,
                event.businessDate(),
                event.occurredAt());
    }
}

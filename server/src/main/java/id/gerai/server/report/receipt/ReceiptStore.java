package id.gerai.server.report.receipt;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.server.report.receipt.TillReceipt.Desk;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/** Events of tills as they came, and whom and what they name. */
@Singleton
class ReceiptStore {
    private final Sql sql;

    ReceiptStore(Sql sql) {
        this.sql = sql;
    }

    /** An event and where it happened. */
    record Told(Event event, Desk desk) {}

    Optional<Told> find(UUID cooperative, UUID event) {
        return sql.first(
                """
                select v.content, o.name as outlet, t.code, u.display_name, c.time_zone
                from event v
                join cooperative c on c.cooperative_id = v.cooperative_id
                join terminal t on t.cooperative_id = v.cooperative_id and t.terminal_id = v.terminal_id
                join outlet o on o.cooperative_id = t.cooperative_id and o.outlet_id = t.outlet_id
                left join user_account u on u.cooperative_id = v.cooperative_id
                  and u.user_id = (v.content::jsonb ->> 'cashier')::uuid
                where v.cooperative_id = ? and v.event_id = ?
                """,
                row ->
                        new Told(
                                event(row.getString("content")),
                                new Desk(
                                        row.getString("outlet"),
                                        row.getString("code"),
                                        Optional.ofNullable(row.getString("display_name"))
                                                .orElse(""),
                                        ZoneId.of(row.getString("time_zone")))),
                cooperative,
                event);
    }

    /** The number of a member; empty where nobody knows them. */
    Optional<String> memberNo(UUID cooperative, UUID member) {
        return sql.first(
                "select member_no from member where cooperative_id = ? and member_id = ?",
                row -> row.getString(1),
                cooperative,
                member);
    }

    private static Event event(String content) {
        try {
            return EventForm.read(JSON.std.mapFrom(content));
        } catch (IOException e) {
            throw new UncheckedIOException("An event that was read before cannot be read", e);
        }
    }
}

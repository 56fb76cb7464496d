package id.gerai.server.intake.balance;

import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.UUID;

/**
 * Whether a sale above a member's limit was approved by somebody who could not know how much the
 * member owed.
 *
 * <p>What a till knew when it sold is nowhere recorded: pulls leave no trace. But with every answer
 * to what it sends it hears the rest soon after; so what came to the server before it heard this
 * till for the last time before the sale was known there, and what another till brought later may
 * not have been. That errs to the side of telling: a till that was in touch but had nothing to send
 * may well have known.
 */
@Singleton
class CreditElsewhere {
    private final Sql sql;

    CreditElsewhere(Sql sql) {
        this.sql = sql;
    }

    /**
     * The name of whoever approved, where another till has brought a sale on credit to the same
     * member since this one was heard for the last time before its own sale; empty where none has.
     * Identities that this till had before are no other tills. The moment of the sale is by the
     * till's clock, less the error last seen.
     */
    Optional<String> unknownTo(Till till, UUID member, Mover sale) {
        return sql.first(
                """
                with recursive own as (
                  select e.sequence, e.recorded_at,
                         e.occurred_at - coalesce(t.clock_ahead_ms, 0) * interval '1 millisecond'
                           as sold_at
                  from event e
                  join terminal t
                    on t.cooperative_id = e.cooperative_id and t.terminal_id = e.terminal_id
                  where e.cooperative_id = ? and e.event_id = ?
                ), lineage (terminal_id) as (
                  select ?::uuid
                  union all
                  select t.succeeds_terminal_id
                  from lineage join terminal t
                    on t.cooperative_id = ? and t.terminal_id = lineage.terminal_id
                  where t.succeeds_terminal_id is not null
                ), heard (until) as (
                  select coalesce((
                    select e.recorded_at from event e
                    where e.cooperative_id = ? and e.terminal_id = ?
                      and e.sequence < own.sequence and e.recorded_at < own.recorded_at
                      and e.recorded_at <= own.sold_at
                    order by e.sequence desc limit 1), '-infinity')
                  from own
                )
                select coalesce(
                  (select display_name from user_account
                   where cooperative_id = ? and user_id = ?), '?')
                where exists (
                  select from sale s
                  join event e on e.cooperative_id = s.cooperative_id and e.event_id = s.sale_id
                  join sale_tender p
                    on p.cooperative_id = s.cooperative_id and p.sale_id = s.sale_id
                  where s.cooperative_id = ? and s.member_id = ? and s.kind = 'SALE'
                    and p.type = 'MEMBER_CREDIT'
                    and s.terminal_id not in (select terminal_id from lineage)
                    and e.recorded_at > (select until from heard))
                """,
                row -> row.getString(1),
                till.cooperative(),
                sale.event(),
                till.terminal(),
                till.cooperative(),
                till.cooperative(),
                till.terminal(),
                till.cooperative(),
                sale.approvedBy().orElseThrow(),
                till.cooperative(),
                member);
    }
}

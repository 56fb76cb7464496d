package id.gerai.server.check;

import id.gerai.server.problem.Texts;
import id.gerai.server.seal.JournalHash;

import java.util.Arrays;
import java.util.Optional;

/**
 * What must hold in a cooperative's books. Each query names the places where it does not; its one
 * parameter is the cooperative. What is wrong and what to do about it stands in {@code
 * messages.properties} under {@code check.<name>} and {@code check.<name>.advice}.
 */
public enum Check {
    JOURNAL_BALANCES(
            """
            select 'jurnal ' || journal_id || ': ' || sum(amount)
            from journal_entry where cooperative_id = ?
            group by journal_id having sum(amount) <> 0
            """),
    JOURNAL_HAS_ENTRIES(
            """
            select 'jurnal ' || j.journal_id
            from journal j
            left join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
            where j.cooperative_id = ?
            group by j.journal_id having count(e.line_no) < 2
            """),
    JOURNAL_LIES_IN_ITS_YEAR(
            """
            select 'jurnal ' || j.journal_id || ' tanggal ' || j.posting_date
            from journal j
            join fiscal_year y on y.cooperative_id = j.cooperative_id and y.year = j.fiscal_year
            where j.cooperative_id = ? and j.posting_date not between y.starts_on and y.ends_on
            """),
    CLOSED_YEAR_IS_UNTOUCHED(
            """
            select 'jurnal ' || j.journal_id || ' tahun ' || j.fiscal_year
            from journal j
            join fiscal_year y on y.cooperative_id = j.cooperative_id and y.year = j.fiscal_year
            where j.cooperative_id = ? and j.recorded_at > y.closed_at
            """),
    MEMBER_ACCOUNTS_NAME_THE_MEMBER(
            """
            select 'jurnal ' || journal_id || ' akun ' || account_code
            from journal_entry
            where cooperative_id = ? and member_id is null
              and account_code in ('1131', '2102', '2111', '2121', '3101', '3102')
            """),
    SALE_EVENT_HAS_ITS_SALE(
            """
            select 'kejadian ' || v.event_id
            from event v
            left join sale s on s.cooperative_id = v.cooperative_id and s.sale_id = v.event_id
            where v.cooperative_id = ? and v.version <= 2
              and v.type in ('sale_completed', 'sale_returned') and s.sale_id is null
            """),
    SALE_HAS_ITS_JOURNAL(
            """
            select 'struk ' || s.receipt_number
            from sale s
            left join journal j on j.cooperative_id = s.cooperative_id and j.journal_id = s.sale_id
            where s.cooperative_id = ? and s.total + s.deposits > 0 and j.journal_id is null
            """),
    SALE_LINES_SUM_TO_TOTAL(
            """
            select 'struk ' || s.receipt_number || ': ' || coalesce(sum(l.amount), 0) || ' / ' || s.total
            from sale s
            left join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
            where s.cooperative_id = ?
            group by s.sale_id, s.receipt_number, s.total having coalesce(sum(l.amount), 0) <> s.total
            """),
    LINES_COST_PRICE_LESS_DISCOUNTS(
            """
            select 'struk ' || s.receipt_number || ' baris ' || l.line_no || ': ' || l.amount
            from sale_line l
            join sale s on s.cooperative_id = l.cooperative_id and s.sale_id = l.sale_id
            where l.cooperative_id = ?
              and abs(l.amount + l.discount + l.ticket_discount
                      - floor((l.quantity::numeric * l.unit_price + 500) / 1000))
                  > case l.price_basis when 'LABEL' then ceil(l.unit_price / 1000.0) else 0 end
              and not exists (
                select from attention a
                where a.cooperative_id = l.cooperative_id and a.event_id = l.sale_id
                  and a.reason = 'AMOUNT_DIFFERS_FROM_PRICE')
            """),
    DEPOSITS_SUM_TO_THEIR_SALE(
            """
            select 'struk ' || s.receipt_number || ': ' || coalesce(sum(d.amount), 0) || ' / ' || s.deposits
            from sale s
            left join sale_deposit d on d.cooperative_id = s.cooperative_id and d.sale_id = s.sale_id
            where s.cooperative_id = ?
            group by s.sale_id, s.receipt_number, s.deposits
            having coalesce(sum(d.amount), 0) <> s.deposits
            """),
    TENDERS_SUM_TO_PAYABLE(
            """
            select 'struk ' || s.receipt_number || ': ' || coalesce(sum(t.amount), 0) || ' / '
                   || s.total + s.deposits + s.rounding
            from sale s
            left join sale_tender t on t.cooperative_id = s.cooperative_id and t.sale_id = s.sale_id
            where s.cooperative_id = ?
            group by s.sale_id, s.receipt_number, s.total, s.deposits, s.rounding
            having coalesce(sum(t.amount), 0) <> s.total + s.deposits + s.rounding
            """),
    DEPOSITS_ARE_IN_THE_BOOKS(
            """
            select 'struk ' || s.receipt_number || ': ' || sum(d.collected) || ' / ' || sum(d.booked)
            from (
              select x.cooperative_id, x.sale_id, case t.kind when 'SALE' then x.amount else -x.amount end
                     as collected, 0 as booked
              from sale_deposit x
              join sale t on t.cooperative_id = x.cooperative_id and t.sale_id = x.sale_id
              where x.member_id is not null
              union all
              select t.cooperative_id, t.sale_id, case v.kind when 'SALE' then -t.amount else t.amount end, 0
              from sale_tender t
              join sale v on v.cooperative_id = t.cooperative_id and v.sale_id = t.sale_id
              where t.type = 'SAVINGS' and v.member_id is not null
              union all
              select e.cooperative_id, e.journal_id, 0, -e.amount
              from journal_entry e
              join sale t on t.cooperative_id = e.cooperative_id and t.sale_id = e.journal_id
              where e.account_code in ('3101', '3102', '2111')) d
            join sale s on s.cooperative_id = d.cooperative_id and s.sale_id = d.sale_id
            where d.cooperative_id = ?
            group by s.sale_id, s.receipt_number having sum(d.collected) <> sum(d.booked)
            """),
    PATRONAGE_IS_WHAT_MEMBERS_BOUGHT(
            """
            select 'anggota ' || m.member_no || ' tahun ' || d.year || ': ' || d.kept || ' / ' || d.bought
            from (
              select stays as member_id, year, sum(kept) as kept, sum(bought) as bought from (
                select cooperative_id, member_id, fiscal_year as year, amount as kept, 0 as bought
                from patronage where base = 'purchases'
                union all
                select s.cooperative_id, s.member_id, j.fiscal_year, 0,
                       case s.kind when 'SALE' then s.total else -s.total end
                from sale s
                join journal j on j.cooperative_id = s.cooperative_id and j.journal_id = s.sale_id
                where s.member_id is not null) both_sides
              join (select cooperative_id as home, member_id as entry,
                      coalesce(merged_into_id, member_id) as stays from member) e
                on e.home = cooperative_id and e.entry = member_id
              where cooperative_id = ? group by stays, year) d
            join member m on m.member_id = d.member_id
            where d.kept <> d.bought
            """),
    CONSIGNMENT_PATRONAGE_IS_WHAT_WAS_SOLD(
            """
            select 'anggota ' || m.member_no || ' tahun ' || d.year || ': ' || d.kept || ' / ' || d.sold
            from (
              select stays as member_id, year, sum(kept) as kept, sum(sold) as sold from (
                select cooperative_id, member_id, fiscal_year as year, amount as kept, 0 as sold
                from patronage where base = 'consignment'
                union all
                select l.cooperative_id, l.consignor_id, j.fiscal_year, 0,
                       case s.kind when 'SALE' then l.amount else -l.amount end
                from sale_line l
                join sale s on s.cooperative_id = l.cooperative_id and s.sale_id = l.sale_id
                join journal j on j.cooperative_id = s.cooperative_id and j.journal_id = s.sale_id
                where l.consignor_id is not null) both_sides
              join (select cooperative_id as home, member_id as entry,
                      coalesce(merged_into_id, member_id) as stays from member) e
                on e.home = cooperative_id and e.entry = member_id
              where cooperative_id = ? group by stays, year) d
            join member m on m.member_id = d.member_id
            where d.kept <> d.sold
            """),
    SHARE_ACCOUNT_IS_WHAT_THE_BOOKS_SAY(
            """
            select 'anggota ' || m.member_no || ' ' || d.kind || ': ' || d.kept || ' / ' || d.booked
            from (
              select member_id, kind, sum(kept) as kept, sum(booked) as booked from (
                select cooperative_id, member_id, kind, balance as kept, 0 as booked from share_account
                union all
                select cooperative_id, member_id,
                       case account_code when '3101' then 'PRINCIPAL' when '3102' then 'MANDATORY'
                         else 'VOLUNTARY' end, 0, -amount
                from journal_entry
                where account_code in ('3101', '3102', '2111') and member_id is not null) both_sides
              where cooperative_id = ? group by member_id, kind) d
            join member m on m.member_id = d.member_id
            where d.kept <> d.booked
            """),
    MEMBER_CREDIT_IS_WHAT_THE_BOOKS_SAY(
            """
            select 'anggota ' || m.member_no || ': ' || d.kept || ' / ' || d.booked
            from (
              select member_id, sum(kept) as kept, sum(booked) as booked from (
                select cooperative_id, member_id, balance as kept, 0 as booked from member_credit
                union all
                select cooperative_id, member_id, 0, amount from journal_entry
                where account_code = '1131' and member_id is not null) both_sides
              where cooperative_id = ? group by member_id) d
            join member m on m.member_id = d.member_id
            where d.kept <> d.booked
            """),
    LIMIT_USE_IS_WHAT_WAS_BOUGHT(
            """
            select 'barang ' || p.code || ' ' || u.time_window || ' ' || u.starts_on || ': '
                   || u.quantity || ' / ' || coalesce(b.quantity, 0)
            from limit_use u
            join product p on p.cooperative_id = u.cooperative_id and p.product_id = u.product_id
            left join (
              select f.cooperative_id, f.product_id, y.buyer, w.time_window,
                     case w.time_window when 'DAY' then f.day
                       else date_trunc('month', f.day)::date end as starts_on,
                     sum(f.quantity) as quantity
              from (
                select l.cooperative_id, l.product_id,
                       case s.kind when 'SALE' then l.base_quantity else -l.base_quantity end as quantity,
                       coalesce(o.business_date, s.business_date) as day,
                       case when o.sale_id is null then s.member_id else o.member_id end as member_id,
                       coalesce(o.buyer_token, s.buyer_token) as token
                from sale_line l
                join sale s on s.cooperative_id = l.cooperative_id and s.sale_id = l.sale_id
                left join sale o on o.cooperative_id = s.cooperative_id and o.sale_id = s.original_sale_id
                where (s.kind = 'SALE' or o.sale_id is not null) and not exists (
                  select from attention a
                  where a.cooperative_id = s.cooperative_id and a.event_id = s.sale_id
                    and a.reason = 'RETURN_WITHOUT_SALE')) f
              cross join lateral (values (f.member_id::text), (nullif(f.token, ''))) y (buyer)
              cross join (values ('DAY'), ('MONTH')) w (time_window)
              where y.buyer is not null
              group by 1, 2, 3, 4, 5) b
              on b.cooperative_id = u.cooperative_id and b.product_id = u.product_id and b.buyer = u.buyer
                and b.time_window = u.time_window and b.starts_on = u.starts_on
            where u.cooperative_id = ? and u.quantity <> coalesce(b.quantity, 0)
            """),
    STOCK_VALUE_IS_WHAT_THE_BOOKS_SAY(
            """
            select 'akun ' || account || ': ' || sum(kept) || ' / ' || sum(booked)
            from (
              select s.cooperative_id, p.stock_account as account, s.value as kept, 0 as booked
              from stock s
              join product p on p.cooperative_id = s.cooperative_id and p.product_id = s.product_id
              union all
              select cooperative_id, account_code, 0, amount from journal_entry
              where account_code like '114_') both_sides
            where cooperative_id = ? group by account having sum(kept) <> sum(booked)
            """),
    EVENT_IS_WHAT_THE_TILL_SENT(
            """
            select 'kejadian ' || event_id
            from event
            where cooperative_id = ?
              and encode(sha256(convert_to(content, 'UTF8')), 'hex') <> content_hash
            """),
    TILL_CHAIN_IS_WHOLE(
            """
            select 'mesin ' || t.code || ' nomor ' || c.sequence
            from (
              select cooperative_id, terminal_id, sequence, content::json ->> 'previous' as previous,
                     lag(sequence) over chain as sequence_before, lag(content_hash) over chain as hash_before
              from event
              window chain as (partition by cooperative_id, terminal_id order by sequence)) c
            join terminal t on t.cooperative_id = c.cooperative_id and t.terminal_id = c.terminal_id
            where c.cooperative_id = ? and c.sequence_before = c.sequence - 1
              and c.previous <> c.hash_before and t.diverged_at is null
            """),
    TILL_SEQUENCE_HAS_NO_GAP(
            """
            select 'mesin ' || t.code || ' sesudah nomor ' || t.contiguous_sequence
            from terminal t
            where t.cooperative_id = ? and (
              exists (
                select 1 from event v
                where v.cooperative_id = t.cooperative_id and v.terminal_id = t.terminal_id
                  and v.sequence > t.contiguous_sequence)
              or t.contiguous_sequence - t.first_sequence + 1 > (
                select count(*) from event v
                where v.cooperative_id = t.cooperative_id and v.terminal_id = t.terminal_id) + (
                select count(*) from quarantine q
                where q.cooperative_id = t.cooperative_id and q.terminal_id = t.terminal_id
                  and q.reason in ('MALFORMED', 'REWRITTEN')))
            """),
    SURPLUS_IS_OWED_AS_APPROVED(
            """
            select 'anggota ' || coalesce(m.member_no, '?') || ' perhitungan ' || owed.run_id
            from (
              select s.cooperative_id, s.run_id, s.member_id, s.total - s.carried_over as approved, 0 as booked
              from shu_share s
              join shu_run r on r.cooperative_id = s.cooperative_id and r.run_id = s.run_id
              where r.distributed_at is not null
              union all
              select e.cooperative_id, e.journal_id, e.member_id, 0, -e.amount
              from journal_entry e
              join shu_run r on r.cooperative_id = e.cooperative_id and r.run_id = e.journal_id
              where e.account_code = '2121') owed
            left join member m on m.cooperative_id = owed.cooperative_id and m.member_id = owed.member_id
            where owed.cooperative_id = ?
            group by m.member_no, owed.run_id having sum(owed.approved) <> sum(owed.booked)
            """),
    REVERSAL_IS_THE_OPPOSITE(
            """
            select 'jurnal ' || r.journal_id || ' akun ' || e.account_code
            from journal r
            join journal_entry e on e.cooperative_id = r.cooperative_id and e.journal_id in (r.journal_id, r.reverses_id)
            where r.cooperative_id = ? and r.reverses_id is not null
            group by r.journal_id, e.account_code, e.member_id having sum(e.amount) <> 0
            """),
    CHECKPOINT_IS_WHAT_ENTRIES_SAY(
            """
            select d.fiscal_year || '/' || d.period || ' akun ' || d.account_code || ': ' || sum(d.kept) || ' / '
                   || sum(d.booked)
            from (
              select cooperative_id, fiscal_year, period, account_code, debit - credit as kept, 0 as booked
              from period_balance
              union all
              select j.cooperative_id, j.fiscal_year, j.period, e.account_code, 0, e.amount
              from period_lock l
              join journal j on j.cooperative_id = l.cooperative_id and j.fiscal_year = l.fiscal_year
                and j.period = l.period
              join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id) d
            where d.cooperative_id = ? and d.period <= 12
            group by d.fiscal_year, d.period, d.account_code having sum(d.kept) <> sum(d.booked)
            """),
    CLOSED_YEAR_LEAVES_NO_RESULT(
            """
            select 'tahun ' || y.year || ' akun ' || e.account_code || ': ' || sum(e.amount)
            from fiscal_year y
            join journal j on j.cooperative_id = y.cooperative_id and j.fiscal_year = y.year
            join journal_entry e on e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id
              and e.account_code >= '4'
            where y.cooperative_id = ? and y.closed_at is not null
            group by y.year, e.account_code having sum(e.amount) <> 0
            """),
    FORMER_MEMBERS_HOLD_NO_SHARES(
            """
            select 'anggota ' || m.member_no || ' ' || a.kind || ': ' || a.balance
            from member m
            join share_account a on a.cooperative_id = m.cooperative_id and a.member_id = m.member_id
            where m.cooperative_id = ? and m.status in ('LEFT', 'EXPELLED', 'DECEASED')
              and a.kind in ('PRINCIPAL', 'MANDATORY') and a.balance <> 0
            """),
    MOVEMENTS_ARE_NUMBERED_WITHOUT_GAP(
            """
            select 'nomor ' || movement_no from (
              select movement_no, lag(movement_no, 1, 0::bigint) over (order by movement_no) as before
              from member_movement where cooperative_id = ?) n
            where movement_no <> before + 1
            """),
    JOURNAL_IS_AS_SEALED(
            """
            select 'jurnal nomor ' || s.number || coalesce(' tanggal ' || j.posting_date, ' hilang')
            from sealed_journal s
            left join journal j on j.cooperative_id = s.cooperative_id and j.journal_id = s.journal_id
            left join %s on l.cooperative_id = j.cooperative_id and l.journal_id = j.journal_id
            where s.cooperative_id = ? and (j.journal_id is null or s.hash <> %s)
            """
                    .formatted(JournalHash.ALL_LINES, JournalHash.BESIDE_LINES)),
    SEALS_FOLLOW_EACH_OTHER(
            """
            select 'segel ' || d.day
            from (
              select s.*, lag(s.hash, 1, repeat('0', 64)) over (order by s.seal_no) as hash_before,
                lag(s.last_number, 1, 0::bigint) over (order by s.seal_no) as number_before
              from day_seal s where s.cooperative_id = ?) d
            where d.previous_hash <> d.hash_before or d.first_number <> d.number_before + 1
              or d.hash <> (
                select encode(sha256(convert_to(d.previous_hash
                  || coalesce(string_agg(E'\\n' || x.hash, '' order by x.number), ''), 'UTF8')), 'hex')
                from sealed_journal x where x.cooperative_id = d.cooperative_id and x.seal_no = d.seal_no)
            """),
    REVISION_IS_COUNTED(
            """
            select 'hitungan ' || c.value
            from counter c
            where c.cooperative_id = ? and c.series = 'revision' and c.value < greatest(
              (select max(revision) from product p where p.cooperative_id = c.cooperative_id),
              (select max(revision) from member m where m.cooperative_id = c.cooperative_id),
              (select max(revision) from patronage x where x.cooperative_id = c.cooperative_id),
              (select max(revision) from share_account a where a.cooperative_id = c.cooperative_id),
              (select max(revision) from member_credit k where k.cooperative_id = c.cooperative_id),
              (select max(revision) from limit_use l where l.cooperative_id = c.cooperative_id),
              (select quick_keys_revision from cooperative q where q.cooperative_id = c.cooperative_id),
              (select max(revision) from user_account u where u.cooperative_id = c.cooperative_id),
              (select max(revision) from outlet o where o.cooperative_id = c.cooperative_id))
            """);

    private final String query;

    Check(String query) {
        this.query = query;
    }

    /** The check of a name; empty where there is none any more. */
    static Optional<Check> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    /** Gives one text for each place at fault. */
    String query() {
        return query;
    }

    /** What must hold. */
    public String sentence() {
        return Texts.get("check." + name());
    }

    /** What to do where it does not. */
    public String advice() {
        return Texts.get("check." + name() + ".advice");
    }
}

package id.gerai.server.merging;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.merging.MergingPreview.Patronage;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.UUID;

/** Carries rows from one membership over to another. */
@Singleton
class MergingStore {
    private final Sql sql;

    MergingStore(Sql sql) {
        this.sql = sql;
    }

    List<Patronage> patronage(UUID cooperative, UUID member) {
        return sql.list(
                """
                select fiscal_year, base, amount, receipts, saving from patronage
                where cooperative_id = ? and member_id = ?
                  and (amount, receipts, saving) <> (0, 0, 0)
                order by fiscal_year, base
                """,
                row ->
                        new Patronage(
                                row.getInt("fiscal_year"),
                                row.getString("base"),
                                row.getLong("amount"),
                                row.getLong("receipts"),
                                row.getLong("saving")),
                cooperative,
                member);
    }

    void addPatronage(UUID cooperative, UUID member, Patronage added, long revision) {
        sql.run(
                """
                insert into patronage (cooperative_id, fiscal_year, member_id, base, amount,
                  receipts, saving, revision) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (cooperative_id, fiscal_year, member_id, base) do update
                set amount = patronage.amount + excluded.amount,
                    receipts = patronage.receipts + excluded.receipts,
                    saving = patronage.saving + excluded.saving,
                    revision = excluded.revision
                """,
                cooperative,
                added.year(),
                member,
                added.base(),
                added.amount(),
                added.receipts(),
                added.saving(),
                revision);
    }

    void addCredit(UUID cooperative, UUID member, Rupiah change, long revision) {
        sql.run(
                """
                insert into member_credit (cooperative_id, member_id, balance, revision)
                values (?, ?, ?, ?)
                on conflict (cooperative_id, member_id) do update
                set balance = member_credit.balance + excluded.balance,
                    revision = excluded.revision
                """,
                cooperative,
                member,
                change.amount(),
                revision);
    }

    /** Goods on consignment are the other entry's from now on; how many there are. */
    int consignments(UUID cooperative, UUID from) {
        return sql.first(
                        """
                        select count(*) from product
                        where cooperative_id = ? and consignor_id = ?
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        from)
                .orElseThrow();
    }

    void moveConsignments(UUID cooperative, UUID from, UUID into, long firstRevision) {
        sql.run(
                """
                update product p set consignor_id = ?, revision = ? + n.position
                from (select product_id, row_number() over (order by product_id) - 1 as position
                      from product where cooperative_id = ? and consignor_id = ?) n
                where p.cooperative_id = ? and p.product_id = n.product_id
                """,
                into,
                firstRevision,
                cooperative,
                from,
                cooperative);
    }

    /** Two persons that may be one. */
    record Pair(UUID one, UUID other, DuplicateKind kind) {}

    /** Names are compared without case, dots, commas and doubled blanks. */
    List<Pair> pairs(UUID cooperative, int most) {
        return sql.list(
                """
                with lasting as (
                  select p.person_id, p.birth_date, p.phone,
                    trim(regexp_replace(lower(p.name), '[[:space:].,]+', ' ', 'g')) as name
                  from person p
                  where p.cooperative_id = ? and p.erased_at is null)
                select a.person_id as one, b.person_id as other,
                  case when a.birth_date = b.birth_date then 'SAME_NAME_AND_BIRTH_DATE'
                    else 'SAME_NAME_AND_PHONE' end as kind
                from lasting a
                join lasting b on b.name = a.name and b.person_id > a.person_id
                  and (b.birth_date = a.birth_date
                    or (b.phone = a.phone and a.phone <> ''
                      and (a.birth_date is null or b.birth_date is null)))
                order by a.name, a.person_id, b.person_id limit ?
                """,
                row ->
                        new Pair(
                                row.getObject("one", UUID.class),
                                row.getObject("other", UUID.class),
                                DuplicateKind.valueOf(row.getString("kind"))),
                cooperative,
                most);
    }
}

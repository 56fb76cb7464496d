package id.gerai.server.asset;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.asset.StraightLine;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register in the database. */
@Singleton
class AssetStore {
    private final Sql sql;

    AssetStore(Sql sql) {
        this.sql = sql;
    }

    /** A month whose depreciation is posted. */
    record Run(YearMonth month, Rupiah total) {}

    /** What an asset loses in one of its months. */
    record Loss(UUID asset, int monthNo, Rupiah amount) {}

    ZoneId zone(UUID cooperative) {
        return sql.first(
                        "select time_zone from cooperative where cooperative_id = ?",
                        row -> ZoneId.of(row.getString(1)),
                        cooperative)
                .orElseThrow();
    }

    void insert(OfficeUser by, Asset asset, Instant at) {
        sql.run(
                """
                insert into asset (cooperative_id, asset_id, name, account_code, bought_on, cost, residual,
                  months, months_before, registered_at, registered_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                by.cooperative(),
                asset.id(),
                asset.name(),
                asset.account().digits(),
                asset.boughtOn(),
                asset.line().cost().amount(),
                asset.line().residual().amount(),
                asset.line().months(),
                asset.monthsBefore(),
                at,
                by.id());
    }

    /** All of them, the oldest first. */
    List<Asset> list(UUID cooperative) {
        return sql.list(
                """
                select a.*, a.months_before + (select count(*) from asset_depreciation d
                  where d.cooperative_id = a.cooperative_id and d.asset_id = a.asset_id) as months_done
                from asset a where a.cooperative_id = ? order by a.bought_on, a.asset_id
                """,
                row ->
                        new Asset(
                                row.getObject("asset_id", UUID.class),
                                row.getString("name"),
                                AccountCode.of(row.getString("account_code")),
                                row.getObject("bought_on", LocalDate.class),
                                new StraightLine(
                                        Rupiah.of(row.getLong("cost")),
                                        Rupiah.of(row.getLong("residual")),
                                        row.getInt("months")),
                                row.getInt("months_before"),
                                row.getInt("months_done"),
                                Optional.ofNullable(row.getObject("disposed_on", LocalDate.class))),
                cooperative);
    }

    /** One writes off or gives up at a time: the rows of the assets are held. */
    void hold(UUID cooperative) {
        sql.list(
                """
                select 1 from asset where cooperative_id = ? order by asset_id for no key update
                """,
                row -> row.getInt(1),
                cooperative);
    }

    Optional<Run> run(UUID cooperative, YearMonth month) {
        return sql.first(
                "select total from depreciation_run where cooperative_id = ? and month = ?",
                row -> new Run(month, Rupiah.of(row.getLong(1))),
                cooperative,
                month.atDay(1));
    }

    /** False where the month was posted before, or is being posted by somebody else. */
    boolean begin(OfficeUser by, YearMonth month, UUID journal, Instant at) {
        return sql.run(
                        """
                        insert into depreciation_run (cooperative_id, month, journal_id, total, run_at, run_by)
                        values (?, ?, ?, 0, ?, ?) on conflict do nothing
                        """,
                        by.cooperative(),
                        month.atDay(1),
                        journal,
                        at,
                        by.id())
                == 1;
    }

    void finish(UUID cooperative, YearMonth month, List<Loss> losses, Rupiah total) {
        Rows rows =
                Rows.into("asset_depreciation", "cooperative_id,asset_id,month_no,month,amount");
        losses.forEach(
                it ->
                        rows.add(
                                cooperative,
                                it.asset(),
                                it.monthNo(),
                                month.atDay(1),
                                it.amount().amount()));
        sql.insert(rows);
        sql.run(
                "update depreciation_run set total = ? where cooperative_id = ? and month = ?",
                total.amount(),
                cooperative,
                month.atDay(1));
    }

    void dispose(UUID cooperative, UUID asset, LocalDate date) {
        sql.run(
                "update asset set disposed_on = ? where cooperative_id = ? and asset_id = ?",
                date,
                cooperative,
                asset);
    }
}

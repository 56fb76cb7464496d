package id.gerai.server.settings;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.revision.MemberRevisions;
import id.gerai.server.revision.Revisions;
import id.gerai.server.savings.ShareRates;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Keeps the settings and tells the tills. */
@Singleton
public class SettingsService {
    private final Sql sql;
    private final ShareRates rates;
    private final Revisions revisions;
    private final MemberRevisions members;
    private final Audit audit;

    SettingsService(
            Sql sql, ShareRates rates, Revisions revisions, MemberRevisions members, Audit audit) {
        this.sql = sql;
        this.rates = rates;
        this.revisions = revisions;
        this.members = members;
        this.audit = audit;
    }

    /** An outlet by its name. */
    record Outlet(UUID id, String name) {}

    /** The outlets, by code. */
    @Transactional
    List<Outlet> outlets(UUID cooperative) {
        return sql.list(
                "select outlet_id, name from outlet where cooperative_id = ? order by code",
                row -> new Outlet(row.getObject(1, UUID.class), row.getString(2)),
                cooperative);
    }

    /** As they stand. */
    @Transactional
    public ShopSettings of(UUID cooperative) {
        SortedMap<UUID, String> qris = new TreeMap<>();
        sql.list(
                "select outlet_id, static_qris from outlet where cooperative_id = ?",
                row -> qris.put(row.getObject(1, UUID.class), row.getString(2)),
                cooperative);
        return sql.first(
                        """
                        select social_cards, barcode_layouts, cash_rounding_step, principal_share,
                               mandatory_share, credit_limit, receipt_footer, lock_after_minutes
                        from cooperative where cooperative_id = ?
                        """,
                        row ->
                                new ShopSettings(
                                        row.getLong("cash_rounding_step"),
                                        Rupiah.of(row.getLong("principal_share")),
                                        Rupiah.of(row.getLong("mandatory_share")),
                                        Rupiah.of(row.getLong("credit_limit")),
                                        List.of(Sql.texts(row, 1)),
                                        Arrays.stream(Sql.texts(row, 2))
                                                .map(BarcodeLayout::parse)
                                                .toList(),
                                        row.getString("receipt_footer"),
                                        row.getInt("lock_after_minutes"),
                                        qris),
                        cooperative)
                .orElseThrow();
    }

    /** Keeps new ones, all of them. */
    @Transactional
    public void change(OfficeUser by, ShopSettings settings) {
        UUID cooperative = by.cooperative();
        ShopSettings before = of(cooperative);
        audit.record(by, "CHANGE_SETTINGS", settings.toString());
        boolean told = !before.creditLimit().equals(settings.creditLimit());
        sql.run(
                """
                update cooperative set cash_rounding_step = ?, credit_limit = ?, social_cards = ?,
                  barcode_layouts = ?, receipt_footer = ?, lock_after_minutes = ?
                where cooperative_id = ?
                """,
                settings.cashRoundingStep(),
                settings.creditLimit().amount(),
                settings.socialCards().toArray(String[]::new),
                settings.barcodeLayouts().stream()
                        .map(BarcodeLayout::toString)
                        .toArray(String[]::new),
                settings.receiptFooter(),
                settings.lockAfterMinutes(),
                cooperative);
        for (Map.Entry<UUID, String> qris : settings.staticQris().entrySet()) {
            sql.run(
                    """
                    update outlet set static_qris = ?, revision = ?
                    where cooperative_id = ? and outlet_id = ?
                    """,
                    qris.getValue(),
                    revisions.next(cooperative),
                    cooperative,
                    qris.getKey());
        }
        rates.setNow(by, ShareKind.PRINCIPAL, settings.principalShare());
        rates.setNow(by, ShareKind.MANDATORY, settings.mandatoryShare());
        if (told) {
            members.tellAll(cooperative);
        }
    }
}

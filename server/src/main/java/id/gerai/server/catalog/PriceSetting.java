package id.gerai.server.catalog;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.UUID;

/** Writes what a product costs from a day on; what stood for the same day is replaced. */
@Singleton
public class PriceSetting {
    private final Sql sql;

    PriceSetting(Sql sql) {
        this.sql = sql;
    }

    /** The price of one unit, for anybody and for members. */
    public void price(
            UUID cooperative, UUID product, LocalDate from, Rupiah general, Rupiah member) {
        sql.insert(
                Rows.into(
                                "product_price",
                                "cooperative_id,product_id,valid_from,general_price,member_price")
                        .and(
                                """
                                on conflict (cooperative_id, product_id, valid_from) do update
                                set general_price = excluded.general_price,
                                    member_price = excluded.member_price
                                """)
                        .add(cooperative, product, from, general.amount(), member.amount()));
    }

    /** The highest lawful price of one unit, and where that is written. */
    public void ceiling(
            UUID cooperative, UUID product, LocalDate from, Rupiah amount, String reference) {
        sql.insert(
                Rows.into(
                                "price_ceiling",
                                "cooperative_id,product_id,valid_from,amount,legal_reference")
                        .and(
                                """
                                on conflict (cooperative_id, product_id, valid_from) do update
                                set amount = excluded.amount,
                                    legal_reference = excluded.legal_reference
                                """)
                        .add(cooperative, product, from, amount.amount(), reference));
    }
}

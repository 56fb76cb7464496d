package id.gerai.server.consignment;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Consignment receipts, and what members are owed. */
@Singleton
class ConsignmentStore {
    private final Sql sql;

    ConsignmentStore(Sql sql) {
        this.sql = sql;
    }

    /** Whose goods a product is; empty for the cooperative's own. */
    Optional<ConsignmentTerms> termsOf(UUID cooperative, UUID product) {
        return sql.first(
                """
                select consignor_id, commission_bp from product
                where cooperative_id = ? and product_id = ? and consignor_id is not null
                """,
                row ->
                        new ConsignmentTerms(
                                row.getObject(1, UUID.class), Percent.ofBasisPoints(row.getInt(2))),
                cooperative,
                product);
    }

    void receive(
            UUID cooperative,
            UUID id,
            UUID outlet,
            UUID product,
            ConsignmentTerms terms,
            Quantity quantity,
            Instant at) {
        sql.insert(
                Rows.into(
                                "consignment_receipt",
                                "cooperative_id,consignment_id,outlet_id,member_id,product_id,quantity,"
                                    + "commission_bp,received_at")
                        .add(
                                cooperative,
                                id,
                                outlet,
                                terms.consignor(),
                                product,
                                quantity.thousandths(),
                                terms.commission().basisPoints(),
                                at));
    }

    /** Holds off any other pay-out to the member until the transaction ends. */
    void lock(UUID cooperative, UUID member) {
        sql.list(
                """
                select 1 from member where cooperative_id = ? and member_id = ? for no key update
                """,
                row -> row.getInt(1),
                cooperative,
                member);
    }

    /** What the cooperative owes a member for goods sold. */
    Rupiah owedTo(UUID cooperative, UUID member) {
        return sql.first(
                        """
                        select coalesce(-sum(amount), 0) from journal_entry
                        where cooperative_id = ? and member_id = ? and account_code = ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        member,
                        ChartOfAccounts.CONSIGNMENT_PAYABLE.digits())
                .orElse(Rupiah.ZERO);
    }
}

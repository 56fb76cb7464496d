package id.gerai.server.intake.row;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;

import io.micronaut.core.annotation.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Sales and returns with their lines, tenders and deposits. */
final class SaleRows {
    private final Rows sales =
            Rows.into(
                    "sale",
                    "cooperative_id,sale_id,kind,outlet_id,terminal_id,shift_id,cashier_id,"
                            + "receipt_number,member_id,original_sale_id,business_date,occurred_at,"
                            + "total,rounding,saving,deposits,buyer_token,buyer_masked");
    private final Rows lines =
            Rows.into(
                    "sale_line",
                    "cooperative_id,sale_id,line_no,product_id,name,unit,quantity,unit_price,"
                            + "general_price,amount,cost,consignor_id,commission,base_quantity,"
                            + "price_basis,measure,discount,ticket_discount,register_reference,"
                            + "original_line_no");
    private final Rows tenders =
            Rows.into("sale_tender", "cooperative_id,sale_id,tender_no,type,amount,reference");
    private final Rows deposits =
            Rows.into("sale_deposit", "cooperative_id,sale_id,deposit_no,member_id,kind,amount");
    private final Till till;
    private final Knowledge known;

    SaleRows(Till till, Knowledge known) {
        this.till = till;
        this.known = known;
    }

    /** Parents first. */
    Stream<Rows> rows() {
        return Stream.of(sales, lines, tenders, deposits);
    }

    void sale(Event event, SaleCompleted sale) {
        Ticket ticket = sale.ticket();
        head(event, "SALE", sale.shift(), sale.receiptNumber(), Optional.empty(), ticket);
        int number = 1;
        for (SaleLine line : ticket.lines()) {
            line(event.id(), number, line, null);
            number++;
        }
    }

    void salesReturn(Event event, SaleReturned goods) {
        Ticket ticket = goods.ticket();
        head(event, "RETURN", goods.shift(), goods.receiptNumber(), goods.originalSale(), ticket);
        for (int i = 0; i < ticket.lines().size(); i++) {
            line(
                    event.id(),
                    i + 1,
                    ticket.lines().get(i),
                    goods.originalSale().isPresent() ? goods.originalLine(i) : null);
        }
    }

    private void head(
            Event event,
            String kind,
            UUID shift,
            String receipt,
            Optional<UUID> original,
            Ticket ticket) {
        sales.add(
                till.cooperative(),
                event.id(),
                kind,
                till.outlet(),
                till.terminal(),
                shift,
                event.cashier(),
                receipt,
                ticket.member().filter(known::isRegistered).orElse(null),
                original.orElse(null),
                event.businessDate(),
                event.occurredAt(),
                ticket.total().amount(),
                ticket.rounding().amount(),
                ticket.saving().amount(),
                ticket.deposited().amount(),
                ticket.identity().map(BuyerIdentity::token).orElse(""),
                ticket.identity().map(BuyerIdentity::masked).orElse(""));
        int number = 1;
        for (Tender tender : ticket.tenders()) {
            tender(event.id(), number, tender);
            number++;
        }
        number = 1;
        for (ShareDeposit deposit : ticket.deposits()) {
            deposit(event.id(), number, deposit);
            number++;
        }
    }

    /**
     * @param original the line of the sale that it takes back; null for none
     */
    private void line(UUID sale, int number, SaleLine line, @Nullable Integer original) {
        Optional<ConsignmentTerms> terms = line.consignment();
        Rupiah cost = terms.isPresent() ? Rupiah.ZERO : known.costOf(line).cost();
        LineDetail detail = line.detail();
        lines.add(
                till.cooperative(),
                sale,
                number,
                known.product(line.product()).isPresent() ? line.product() : null,
                line.name(),
                line.unit(),
                line.quantity().thousandths(),
                line.unitPrice().amount(),
                line.generalPrice().amount(),
                line.amount().amount(),
                cost.amount(),
                terms.map(ConsignmentTerms::consignor).filter(known::isRegistered).orElse(null),
                terms.map(it -> it.commissionOn(line.amount())).orElse(Rupiah.ZERO).amount(),
                detail.baseQuantity().thousandths(),
                detail.basis().name(),
                detail.measure().name(),
                detail.discount().amount(),
                detail.ticketDiscount().amount(),
                detail.registerReference(),
                original);
    }

    private void tender(UUID sale, int number, Tender tender) {
        tenders.add(
                till.cooperative(),
                sale,
                number,
                tender.type().name().toUpperCase(Locale.ROOT),
                tender.amount().amount(),
                tender instanceof Tender.SocialCard card
                        ? card.card() + " " + card.reference()
                        : tender.reference());
    }

    private void deposit(UUID sale, int number, ShareDeposit deposit) {
        deposits.add(
                till.cooperative(),
                sale,
                number,
                known.isRegistered(deposit.member()) ? deposit.member() : null,
                deposit.kind().name(),
                deposit.amount().amount());
    }
}

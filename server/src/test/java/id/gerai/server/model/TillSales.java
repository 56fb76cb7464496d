package id.gerai.server.model;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A till that sells on credit, one piece at a time. */
final class TillSales {
    private final TestShop shop;
    private final TestTill till;
    private final UUID shift = UUID.randomUUID();
    private boolean opened;
    private int receipts;

    TillSales(TestShop shop, TestTill till) {
        this.shop = shop;
        this.till = till;
    }

    synchronized void sell(String memberNumber, LocalDate day, long amount) {
        if (!opened) {
            opened = true;
            till.push(List.of(till.write(day, new ShiftOpened(shift, Rupiah.ZERO)).line()));
        }
        Rupiah price = Rupiah.of(amount);
        UUID member =
                (UUID)
                        shop.server
                                .query(
                                        "select member_id from member where cooperative_id = ?"
                                                + " and member_no = ?",
                                        shop.founded.cooperative(),
                                        memberNumber)
                                .getFirst()
                                .getFirst();
        Ticket ticket =
                new Ticket(
                        Optional.of(member),
                        List.of(shop.line(shop.products.get(1), price, price)),
                        Rupiah.ZERO,
                        List.of(new Tender.MemberCredit(price)));
        receipts++;
        SaleCompleted sale = new SaleCompleted(shift, "G1-" + receipts, ticket);
        Answer answer = till.push(List.of(till.write(day, sale).line()));
        String outcome = TestTill.outcomes(answer).getFirst();
        if (!outcome.startsWith("recorded")) {
            throw new IllegalStateException(answer.text());
        }
    }
}

package id.gerai.terminal.returns;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.SaleLine;

/**
 * A part of a sold line: its share of what the line cost, the fraction of a rupiah cut off; the
 * last part is what is left, so that all parts together are the line to the rupiah.
 */
final class PartOfLine {
    private PartOfLine() {}

    /**
     * The line that takes so much of it back.
     *
     * @param quantity above zero, at most what is left
     */
    static SaleLine of(Returnable.Line sold, Quantity quantity) {
        SaleLine line = sold.line();
        boolean last = quantity.equals(sold.left());
        Rupiah amount =
                last
                        ? line.amount().minus(sold.refunded()).max(Rupiah.ZERO)
                        : Rupiah.of(share(line.amount().amount(), quantity, line.quantity()));
        LineDetail detail = line.detail();
        long base = share(detail.baseQuantity().thousandths(), quantity, line.quantity());
        return new SaleLine(
                line.product(),
                line.name(),
                line.unit(),
                quantity,
                line.unitPrice(),
                line.generalPrice(),
                amount,
                line.consignment(),
                new LineDetail(
                        Quantity.ofThousandths(Math.max(1, base)),
                        detail.basis(),
                        detail.measure(),
                        Rupiah.of(share(detail.discount().amount(), quantity, line.quantity())),
                        Rupiah.of(
                                share(detail.ticketDiscount().amount(), quantity, line.quantity())),
                        detail.registerReference()));
    }

    private static long share(long whole, Quantity part, Quantity of) {
        return Apportionment.floorShare(whole, part.thousandths(), of.thousandths());
    }
}

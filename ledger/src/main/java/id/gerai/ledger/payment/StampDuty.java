package id.gerai.ledger.payment;

import id.gerai.ledger.money.Rupiah;

/**
 * Bea meterai (UU 10/2020): Rp10.000 on a document that acknowledges the receipt of more than
 * Rp5.000.000. Documents on simpanan are exempt.
 */
public final class StampDuty {
    /** Above this, a receipt has room for the stamp. */
    public static final Rupiah FREE_UP_TO = Rupiah.of(5_000_000);

    /** What the stamp costs. */
    public static final Rupiah AMOUNT = Rupiah.of(10_000);

    private StampDuty() {}

    /** True where a receipt over so much for goods needs a stamp. */
    public static boolean isDueOn(Rupiah received) {
        return FREE_UP_TO.isLessThan(received);
    }
}

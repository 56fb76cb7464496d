package id.gerai.ledger.feed;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;

import java.util.UUID;

/** Something a till must know, as it stands now: the last change of a thing is all of it. */
public sealed interface Change {

    /** A product with its prices and barcodes. */
    record ProductChanged(Product product) implements Change {}

    /**
     * A member, as far as a till may know one.
     *
     * @param number on the member's card
     * @param name in full, for searching; the receipt shows its short form
     * @param cardBarcode on the member's card; empty where there is none
     * @param phone digits; empty where unknown
     * @param purchasesThisYear what they bought in the current book year, net of returns
     */
    record MemberChanged(
            UUID id,
            String number,
            String name,
            MemberStatus status,
            String cardBarcode,
            String phone,
            Rupiah purchasesThisYear)
            implements Change {}

    /** Somebody who may work a till. */
    record CashierChanged(UUID id, String name, boolean active) implements Change {}

    /**
     * The outlet and its cooperative, for the head of the receipt and for rounding.
     *
     * @param timeZone an IANA name such as {@code Asia/Jakarta}
     * @param cashRoundingStep in rupiah; 0 for none
     */
    record OutletChanged(
            UUID id,
            String name,
            String address,
            String cooperativeName,
            String legalNumber,
            String timeZone,
            long cashRoundingStep)
            implements Change {}
}

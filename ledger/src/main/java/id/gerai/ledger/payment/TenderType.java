package id.gerai.ledger.payment;

import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.money.Rupiah;

import java.util.function.Function;

/**
 * What is to know of a way to pay before anybody pays that way.
 *
 * @param name on the wire and, in capitals, in the database: {@code member_credit}
 * @param reference what the cashier types beside the amount
 * @param needsMember true where it touches a member's account
 * @param reader reads one from its fields
 * @param maker makes one from what the cashier typed
 */
public record TenderType(
        String name,
        Reference reference,
        boolean needsMember,
        Function<Fields, Tender> reader,
        Maker maker) {
    /** Whether somebody else's number belongs to it. */
    public enum Reference {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /** Makes a tender of an amount, a reference, and for social cards the card's name. */
    @FunctionalInterface
    public interface Maker {
        Tender make(Rupiah amount, String reference, String card);
    }
}

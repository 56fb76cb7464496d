package id.gerai.server.intake.known;

import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A sale that something is being taken back of. */
public final class KnownSale {
    private final LocalDate businessDate;
    private final Optional<UUID> member;
    private final String buyerToken;
    private final Map<Integer, Quantity> open = new HashMap<>();

    /**
     * @param buyerToken of the NIK that was shown; empty where none was
     */
    KnownSale(LocalDate businessDate, Optional<UUID> member, String buyerToken) {
        this.businessDate = businessDate;
        this.member = member;
        this.buyerToken = buyerToken;
    }

    public LocalDate businessDate() {
        return businessDate;
    }

    public Optional<UUID> member() {
        return member;
    }

    public String buyerToken() {
        return buyerToken;
    }

    /** So much was sold on a line, in the base unit. */
    void sold(int line, Quantity quantity) {
        open.merge(line, quantity, Quantity::plus);
    }

    /** Notes that so much of a line came back; false where that is more than was still out. */
    public boolean takeBack(int line, Quantity quantity) {
        Quantity left = open.getOrDefault(line, Quantity.ZERO).minus(quantity);
        open.put(line, left);
        return left.compareTo(Quantity.ZERO) >= 0;
    }
}

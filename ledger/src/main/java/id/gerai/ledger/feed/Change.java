package id.gerai.ledger.feed;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
     * @param account what they have with the cooperative
     */
    record MemberChanged(
            UUID id,
            String number,
            String name,
            MemberStatus status,
            String cardBarcode,
            String phone,
            Rupiah purchasesThisYear,
            MemberAccount account)
            implements Change {
        /** With nothing on account. */
        public MemberChanged(
                UUID id,
                String number,
                String name,
                MemberStatus status,
                String cardBarcode,
                String phone,
                Rupiah purchasesThisYear) {
            this(
                    id,
                    number,
                    name,
                    status,
                    cardBarcode,
                    phone,
                    purchasesThisYear,
                    MemberAccount.NONE);
        }
    }

    /**
     * Somebody who may work a till.
     *
     * @param pinHash see {@link id.gerai.ledger.access.PinHash}; empty until a PIN was given
     * @param permissions what they may do of their own accord
     */
    record CashierChanged(
            UUID id, String name, boolean active, String pinHash, Set<Permission> permissions)
            implements Change {
        public CashierChanged {
            permissions = Set.copyOf(permissions);
        }
    }

    /**
     * The outlet and its cooperative, for the head of the receipt and for rounding.
     *
     * @param timeZone an IANA name such as {@code Asia/Jakarta}
     * @param cashRoundingStep in rupiah; 0 for none
     * @param settings how it works
     */
    record OutletChanged(
            UUID id,
            String name,
            String address,
            String cooperativeName,
            String legalNumber,
            String timeZone,
            long cashRoundingStep,
            OutletSettings settings)
            implements Change {
        /** As a new outlet is set up. */
        public OutletChanged(
                UUID id,
                String name,
                String address,
                String cooperativeName,
                String legalNumber,
                String timeZone,
                long cashRoundingStep) {
            this(
                    id,
                    name,
                    address,
                    cooperativeName,
                    legalNumber,
                    timeZone,
                    cashRoundingStep,
                    OutletSettings.NONE);
        }
    }

    /** The quick-key grid, all pages of it. */
    record QuickKeysChanged(List<QuickKeyPage> pages) implements Change {
        public QuickKeysChanged {
            pages = List.copyOf(pages);
        }
    }

    /**
     * How much of a controlled product a buyer has had in a window, on all tills together.
     *
     * @param buyer a member's id, or the token of a NIK
     * @param from the first day of the window
     */
    record LimitUsed(
            UUID product, String buyer, PurchaseLimit.Window window, LocalDate from, Quantity used)
            implements Change {}
}

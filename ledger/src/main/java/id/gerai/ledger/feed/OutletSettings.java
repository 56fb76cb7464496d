package id.gerai.ledger.feed;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;

import java.util.List;

/**
 * How an outlet works, as its cooperative decided.
 *
 * @param staticQris the outlet's own QRIS code; empty where it has none
 * @param principalShare what a member pays once on entry (simpanan pokok); zero where not set
 * @param mandatoryShare what a member pays each month (simpanan wajib); zero where not set
 * @param socialCards names of the programmes whose cards are taken
 * @param barcodeLayouts of the outlet's own labels
 * @param identityKey with which NIKs shown for controlled goods become tokens; empty where none are
 *     taken
 * @param receiptFooter last lines of a receipt; may be empty
 * @param lockAfterMinutes without a touch the till asks for the PIN; 0 for never
 * @param tills how many are at work in the cooperative; without a signal one may give away its part
 *     of what is left of a limit
 * @param serverKey Base64 of the Ed25519 key (X.509) with which the server signs what it sends by
 *     file; empty where it sends none
 */
public record OutletSettings(
        String staticQris,
        Rupiah principalShare,
        Rupiah mandatoryShare,
        List<String> socialCards,
        List<BarcodeLayout> barcodeLayouts,
        String identityKey,
        String receiptFooter,
        int lockAfterMinutes,
        int tills,
        String serverKey) {
    public static final OutletSettings NONE =
            new OutletSettings(
                    "", Rupiah.ZERO, Rupiah.ZERO, List.of(), List.of(), "", "", 0, 1, "");

    public OutletSettings {
        socialCards = List.copyOf(socialCards);
        barcodeLayouts = List.copyOf(barcodeLayouts);
    }
}

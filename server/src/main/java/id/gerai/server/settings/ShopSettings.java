package id.gerai.server.settings;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.BarcodeLayout;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * How the outlets of a cooperative work.
 *
 * @param cashRoundingStep in rupiah: 0 for none, 50, 100 or 500
 * @param principalShare paid once on entry; zero where not set
 * @param mandatoryShare paid each month; zero where not set
 * @param creditLimit what a member may owe where nothing else was agreed with them
 * @param socialCards names of the programmes whose cards are taken
 * @param barcodeLayouts of the outlets' own labels
 * @param receiptFooter last lines of a receipt; may be empty
 * @param lockAfterMinutes without a touch a till asks for the PIN; 0 for never
 * @param staticQris the QRIS text of each outlet; empty where it has none
 */
public record ShopSettings(
        long cashRoundingStep,
        Rupiah principalShare,
        Rupiah mandatoryShare,
        Rupiah creditLimit,
        List<String> socialCards,
        List<BarcodeLayout> barcodeLayouts,
        String receiptFooter,
        int lockAfterMinutes,
        SortedMap<UUID, String> staticQris) {
    public ShopSettings {
        socialCards = List.copyOf(socialCards);
        barcodeLayouts = List.copyOf(barcodeLayouts);
    }
}

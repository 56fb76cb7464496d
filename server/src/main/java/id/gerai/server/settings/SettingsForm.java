package id.gerai.server.settings;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.QrisPayload;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.server.problem.Texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What was typed on the page of settings, and what is wrong with it, by field. An outlet's QRIS
 * text is typed in the field {@code qris.<outlet>}.
 */
final class SettingsForm {
    static final String QRIS = "qris.";
    static final List<Long> ROUNDING_STEPS = List.of(0L, 50L, 100L, 500L);

    private static final long AMOUNT_MAX = 1_000_000_000L;
    private static final int FOOTER_MAX = 200;
    private static final int CARD_MAX = 30;
    private static final int CARDS_MAX = 12;
    private static final int LOCK_MAX_MINUTES = 600;

    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    SettingsForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What is there, as it would be typed. */
    static Map<String, String> typed(ShopSettings settings) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("rounding", Long.toString(settings.cashRoundingStep()));
        typed.put("principal", Long.toString(settings.principalShare().amount()));
        typed.put("mandatory", Long.toString(settings.mandatoryShare().amount()));
        typed.put("credit", Long.toString(settings.creditLimit().amount()));
        typed.put("cards", String.join(", ", settings.socialCards()));
        typed.put(
                "layouts",
                String.join(
                        ", ",
                        settings.barcodeLayouts().stream().map(BarcodeLayout::toString).toList()));
        typed.put("footer", settings.receiptFooter());
        typed.put("lock", Integer.toString(settings.lockAfterMinutes()));
        settings.staticQris().forEach((outlet, qris) -> typed.put(QRIS + outlet, qris));
        return typed;
    }

    /** The settings; empty where something is wrong. */
    Optional<ShopSettings> read(List<UUID> outlets) {
        ShopSettings settings =
                new ShopSettings(
                        roundingStep(),
                        Rupiah.of(whole("principal", AMOUNT_MAX)),
                        Rupiah.of(whole("mandatory", AMOUNT_MAX)),
                        Rupiah.of(whole("credit", AMOUNT_MAX)),
                        cards(),
                        layouts(),
                        footer(),
                        (int) whole("lock", LOCK_MAX_MINUTES),
                        qris(outlets));
        return faults.isEmpty() ? Optional.of(settings) : Optional.empty();
    }

    /** What is wrong, by field. */
    Map<String, String> faults() {
        return faults;
    }

    private long roundingStep() {
        long step = whole("rounding", Integer.MAX_VALUE);
        if (!ROUNDING_STEPS.contains(step)) {
            faults.put("rounding", Texts.get("settings.fault.rounding"));
        }
        return step;
    }

    /** Dots between thousands may be typed. */
    private long whole(String field, long max) {
        String text = text(field).replace(".", "");
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("[0-9]{1,10}") || Long.parseLong(text) > max) {
            faults.put(field, Texts.get("settings.fault.number"));
            return 0;
        }
        return Long.parseLong(text);
    }

    private List<String> cards() {
        List<String> cards = parts("cards");
        if (cards.size() > CARDS_MAX || cards.stream().anyMatch(it -> it.length() > CARD_MAX)) {
            faults.put("cards", Texts.get("settings.fault.cards"));
        }
        return cards;
    }

    private List<BarcodeLayout> layouts() {
        List<BarcodeLayout> layouts = new ArrayList<>();
        for (String part : parts("layouts")) {
            try {
                layouts.add(BarcodeLayout.parse(part));
            } catch (IllegalArgumentException _) {
                faults.put("layouts", Texts.get("settings.fault.layouts", part));
            }
        }
        return layouts;
    }

    private String footer() {
        String footer = text("footer").replace("\r", "");
        if (footer.length() > FOOTER_MAX) {
            faults.put("footer", Texts.get("settings.fault.footer"));
        }
        return footer;
    }

    private SortedMap<UUID, String> qris(List<UUID> outlets) {
        SortedMap<UUID, String> codes = new TreeMap<>();
        for (UUID outlet : outlets) {
            String code = text(QRIS + outlet);
            if (!code.isEmpty()) {
                QrisPayload.refusalOf(code)
                        .ifPresent(
                                it ->
                                        faults.put(
                                                QRIS + outlet,
                                                Texts.get("settings.qris." + it.name())));
            }
            codes.put(outlet, code);
        }
        return codes;
    }

    private List<String> parts(String field) {
        List<String> parts = new ArrayList<>();
        for (String part : text(field).split("[,\n]")) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}

package id.gerai.server.assortment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Barcode;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.problem.Texts;

import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was typed about a product, and what is wrong with it, by field. Tables are typed in rows:
 * {@code package.0.name}; a row that begins with nothing is none.
 */
final class GoodsForm {
    /** Rows that each table offers. */
    static final int ROWS = 6;

    private static final int EAN_LENGTH = 13;
    private static final int NAME_MAX = 20;
    private static final long PRICE_MAX = 1_000_000_000L;

    private final Map<String, String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    GoodsForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /** What is there, as it would be typed. */
    static Map<String, String> typed(Goods goods) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("aliases", String.join(", ", goods.aliases()));
        typed.put("general", Long.toString(goods.general().amount()));
        typed.put("member", Long.toString(goods.member().amount()));
        goods.ceiling().ifPresent(it -> typed.put("ceiling", Long.toString(it.amount())));
        typed.put("reference", goods.ceilingReference());
        typed.put("register", goods.register().map(ExternalRegister::name).orElse(""));
        int row = 0;
        for (SalesPackage it : goods.offers().packages()) {
            String at = "package." + row++ + ".";
            typed.put(at + "name", it.name());
            typed.put(at + "content", it.content().toString());
            typed.put(at + "general", Long.toString(it.generalPrice().amount()));
            typed.put(at + "member", Long.toString(it.memberPrice().amount()));
            typed.put(at + "barcodes", String.join(" ", it.barcodes()));
        }
        row = 0;
        for (WholesalePrice it : goods.offers().wholesale()) {
            String at = "wholesale." + row++ + ".";
            typed.put(at + "from", it.from().toString());
            typed.put(at + "price", Long.toString(it.price().amount()));
        }
        row = 0;
        for (Promotion it : goods.offers().promotions()) {
            String at = "promotion." + row++ + ".";
            typed.put(at + "name", it.name());
            typed.put(at + "price", Long.toString(it.price().amount()));
            typed.put(at + "from", it.from().toString());
            typed.put(at + "until", it.until().toString());
            typed.put(at + "members", it.membersOnly() ? "1" : "");
        }
        row = 0;
        for (PurchaseLimit it : goods.limits()) {
            String at = "limit." + row++ + ".";
            typed.put(at + "most", it.most().toString());
            typed.put(at + "kind", it.per() + "_" + it.window());
        }
        return typed;
    }

    /** The product; empty where something is wrong. */
    Optional<Goods> read() {
        Goods goods =
                new Goods(
                        aliases(),
                        price("general"),
                        price("member"),
                        text("ceiling").isEmpty()
                                ? Optional.empty()
                                : Optional.of(price("ceiling")),
                        reference(),
                        new PriceOffers(packages(), wholesale(), promotions()),
                        limits(),
                        register());
        return faults.isEmpty() ? Optional.of(goods) : Optional.empty();
    }

    /** What is wrong, by field. */
    Map<String, String> faults() {
        return faults;
    }

    private List<String> aliases() {
        return Arrays.stream(text("aliases").split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    private String reference() {
        if (!text("ceiling").isEmpty() && text("reference").isEmpty()) {
            faults.put("reference", Texts.get("goods.fault.reference"));
        }
        return text("reference");
    }

    private Optional<ExternalRegister> register() {
        return Arrays.stream(ExternalRegister.values())
                .filter(it -> it.name().equals(text("register")))
                .findFirst();
    }

    private List<SalesPackage> packages() {
        List<SalesPackage> packages = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            String at = "package." + row + ".";
            String name = text(at + "name");
            if (name.isEmpty()) {
                continue;
            }
            if (name.length() > NAME_MAX || !names.add(name)) {
                faults.put(at + "name", Texts.get("goods.fault.name"));
            }
            packages.add(
                    new SalesPackage(
                            name,
                            quantity(at + "content"),
                            price(at + "general"),
                            price(at + "member"),
                            barcodes(at + "barcodes")));
        }
        return packages;
    }

    private List<String> barcodes(String field) {
        List<String> barcodes =
                Arrays.stream(text(field).split("\\s+")).filter(it -> !it.isEmpty()).toList();
        for (String code : barcodes) {
            boolean wrong = code.length() == EAN_LENGTH && !Barcode.isValidEan13(code);
            if (wrong || !code.matches("[!-~]{1,40}")) {
                faults.put(field, Texts.get("goods.fault.barcode", code));
            }
        }
        return barcodes;
    }

    private List<WholesalePrice> wholesale() {
        List<WholesalePrice> tiers = new ArrayList<>();
        Set<Quantity> from = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            String at = "wholesale." + row + ".";
            if (!text(at + "from").isEmpty()) {
                Quantity least = quantity(at + "from");
                if (!from.add(least)) {
                    faults.put(at + "from", Texts.get("goods.fault.twice"));
                }
                tiers.add(new WholesalePrice(least, price(at + "price")));
            }
        }
        return tiers;
    }

    private List<Promotion> promotions() {
        List<Promotion> promotions = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String at = "promotion." + row + ".";
            String name = text(at + "name");
            if (name.isEmpty()) {
                continue;
            }
            LocalDateTime from = time(at + "from");
            LocalDateTime until = time(at + "until");
            if (!from.isBefore(until)) {
                faults.putIfAbsent(at + "until", Texts.get("goods.fault.until"));
            }
            promotions.add(
                    new Promotion(
                            name,
                            price(at + "price"),
                            from,
                            until,
                            !text(at + "members").isEmpty()));
        }
        return promotions;
    }

    private List<PurchaseLimit> limits() {
        List<PurchaseLimit> limits = new ArrayList<>();
        Set<String> kinds = new HashSet<>();
        for (int row = 0; row < ROWS; row++) {
            String at = "limit." + row + ".";
            if (text(at + "most").isEmpty()) {
                continue;
            }
            String kind = text(at + "kind");
            if (!GoodsPage.LIMIT_KINDS.contains(kind) || !kinds.add(kind)) {
                faults.put(at + "kind", Texts.get("goods.fault.twice"));
                continue;
            }
            String[] parts = kind.split("_");
            limits.add(
                    new PurchaseLimit(
                            PurchaseLimit.Per.valueOf(parts[0]),
                            quantity(at + "most"),
                            PurchaseLimit.Window.valueOf(parts[1])));
        }
        return limits;
    }

    private LocalDateTime time(String field) {
        try {
            return LocalDateTime.parse(text(field));
        } catch (DateTimeParseException _) {
            faults.put(field, Texts.get("goods.fault.time"));
            return LocalDateTime.MIN;
        }
    }

    /** Above zero; dots between thousands may be typed. */
    private Rupiah price(String field) {
        String digits = text(field).replace(".", "");
        if (!digits.matches("[0-9]{1,10}")
                || Long.parseLong(digits) == 0
                || Long.parseLong(digits) > PRICE_MAX) {
            faults.put(field, Texts.get("goods.fault.price"));
            return Rupiah.of(1);
        }
        return Rupiah.of(Long.parseLong(digits));
    }

    /** Above zero, with up to three decimals after a comma. */
    private Quantity quantity(String field) {
        String text = text(field);
        if (!text.matches("[0-9]{1,6}(,[0-9]{1,3})?") || !text.matches(".*[1-9].*")) {
            faults.put(field, Texts.get("goods.fault.quantity"));
            return Quantity.ONE;
        }
        String[] parts = text.split(",");
        long thousandths =
                parts.length == 1 ? 0 : Long.parseLong((parts[1] + "00").substring(0, 3));
        return Quantity.ofUnits(Long.parseLong(parts[0])).plus(Quantity.ofThousandths(thousandths));
    }

    private String text(String field) {
        return typed.getOrDefault(field, "").strip();
    }
}

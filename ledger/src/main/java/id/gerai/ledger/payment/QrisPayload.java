package id.gerai.ledger.payment;

import id.gerai.ledger.money.Rupiah;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text in a QRIS code: EMVCo merchant-presented fields {@code ID(2) LENGTH(2) VALUE}, the last
 * of them a checksum (domain §5.3). The outlet's static code becomes a dynamic one with the amount
 * filled in; the shop is still told of the payment only by its provider.
 */
public final class QrisPayload {
    private static final String INITIATION = "01";
    private static final String STATIC = "11";
    private static final String DYNAMIC = "12";
    private static final String CURRENCY = "53";
    private static final String RUPIAH = "360";
    private static final String AMOUNT = "54";
    private static final String COUNTRY = "58";
    private static final String MERCHANT = "59";
    private static final String CHECKSUM = "63";
    private static final int HEAD = 4;
    private static final int INITIAL_CRC = 0xFFFF;
    private static final int POLYNOMIAL = 0x1021;

    private final List<Field> fields;

    private QrisPayload(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    private record Field(String id, String value) {
        String text() {
            return "%s%02d%s".formatted(id, value.length(), value);
        }
    }

    /** Why a text is not an outlet's static QRIS code. */
    public enum Refusal {
        NOT_A_QRIS_CODE,
        CHECKSUM_WRONG,
        ALREADY_DYNAMIC,
        NOT_IN_RUPIAH
    }

    /** What is wrong with a text that should be a static code; empty for nothing. */
    public static Optional<Refusal> refusalOf(String text) {
        Optional<List<Field>> parsed = parse(text);
        if (parsed.isEmpty()) {
            return Optional.of(Refusal.NOT_A_QRIS_CODE);
        }
        QrisPayload payload = new QrisPayload(parsed.get());
        if (!checksum(text.substring(0, text.length() - HEAD)).equals(payload.value(CHECKSUM))) {
            return Optional.of(Refusal.CHECKSUM_WRONG);
        }
        if (!payload.value(INITIATION).equals(STATIC)) {
            return Optional.of(Refusal.ALREADY_DYNAMIC);
        }
        return payload.value(CURRENCY).equals(RUPIAH)
                ? Optional.empty()
                : Optional.of(Refusal.NOT_IN_RUPIAH);
    }

    /**
     * An outlet's static code.
     *
     * @throws IllegalArgumentException if {@link #refusalOf} has something to say
     */
    public static QrisPayload ofStatic(String text) {
        Optional<Refusal> refusal = refusalOf(text);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException("Not a static QRIS code: " + refusal.get());
        }
        return new QrisPayload(parse(text).orElseThrow());
    }

    /** The shop's name, as the buyer's app shows it. */
    public String merchant() {
        return value(MERCHANT);
    }

    /** The code to show for an amount: tips are dropped, for no fee may be charged to the buyer. */
    public String withAmount(Rupiah amount) {
        StringBuilder text = new StringBuilder();
        for (Field field : fields) {
            boolean dropped = field.id().matches("5[4-7]") || field.id().equals(CHECKSUM);
            if (field.id().equals(COUNTRY)) {
                text.append(new Field(AMOUNT, Long.toString(amount.amount())).text());
            }
            if (field.id().equals(INITIATION)) {
                text.append(new Field(INITIATION, DYNAMIC).text());
            } else if (!dropped) {
                text.append(field.text());
            }
        }
        text.append(CHECKSUM).append("04");
        return text + checksum(text.toString());
    }

    /** CRC-16/CCITT-FALSE over all characters, the checksum's own head included. */
    static String checksum(String text) {
        int crc = INITIAL_CRC;
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            crc ^= (octet & 0xFF) << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ POLYNOMIAL;
            }
        }
        return "%04X".formatted(crc & INITIAL_CRC);
    }

    private String value(String id) {
        return fields.stream()
                .filter(field -> field.id().equals(id))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    private static Optional<List<Field>> parse(String text) {
        List<Field> fields = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!text.substring(at).matches("(?s)[0-9]{4}.*")) {
                return Optional.empty();
            }
            int end = at + HEAD + Integer.parseInt(text.substring(at + 2, at + HEAD));
            if (end > text.length()) {
                return Optional.empty();
            }
            fields.add(new Field(text.substring(at, at + 2), text.substring(at + HEAD, end)));
            at = end;
        }
        boolean framed =
                !fields.isEmpty()
                        && fields.getFirst().id().equals("00")
                        && fields.getLast().id().equals(CHECKSUM)
                        && fields.stream().anyMatch(field -> field.id().equals(COUNTRY));
        return framed ? Optional.of(fields) : Optional.empty();
    }
}

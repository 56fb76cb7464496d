package id.gerai.server.assortment;

import id.gerai.ledger.product.ExternalRegister;
import id.gerai.server.page.Frame;

import io.micronaut.core.annotation.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A product, and what may be changed about it.
 *
 * @param typed by field
 * @param faults what is wrong, by field
 * @param refusal why it could not be kept as a whole; null where nothing was refused
 * @param saved true where it has just been kept
 */
public record GoodsPage(
        Frame frame,
        ListedProduct product,
        Map<String, String> typed,
        Map<String, String> faults,
        @Nullable String refusal,
        boolean saved) {
    /** Whose purchases are counted together and for how long. */
    static final List<String> LIMIT_KINDS =
            List.of("TRANSACTION_SALE", "MEMBER_DAY", "MEMBER_MONTH", "NIK_DAY", "NIK_MONTH");

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; null for nothing. */
    public String fault(String field) {
        return faults.get(field);
    }

    /**
     * The rows of a table that are filled, and one more.
     *
     * @param first the field that a filled row begins with
     */
    public List<Integer> rows(String table, String first) {
        int filled =
                (int)
                        IntStream.range(0, GoodsForm.ROWS)
                                .filter(row -> !value(table + "." + row + "." + first).isBlank())
                                .count();
        return IntStream.range(0, Math.min(GoodsForm.ROWS, filled + 1)).boxed().toList();
    }

    public List<String> limitKinds() {
        return LIMIT_KINDS;
    }

    public List<String> registers() {
        return Arrays.stream(ExternalRegister.values()).map(ExternalRegister::name).toList();
    }
}

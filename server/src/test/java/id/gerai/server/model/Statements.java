package id.gerai.server.model;

import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestShop;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reports of a cooperative, as their readers get them. */
final class Statements {
    static final List<String> NAMES =
            List.of(
                    "trial-balance",
                    "financial-position",
                    "income-statement",
                    "equity-changes",
                    "cash-flow",
                    "share-capital");

    private final TestShop shop;

    Statements(TestShop shop) {
        this.shop = shop;
    }

    /** Closing balances that are not zero, by account; debit above zero. */
    Map<String, Long> trialBalance(LocalDate from, LocalDate to) {
        Map<String, Long> balances = new TreeMap<>();
        for (Map<?, ?> values : rows("trial-balance", from, to)) {
            if (values.get("account") != null) {
                long balance = number(values, "closing_debit") - number(values, "closing_credit");
                balances.put((String) values.get("account"), balance);
            }
        }
        balances.values().removeIf(it -> it == 0);
        return balances;
    }

    /** The figure at the end of the period in the row of a name. */
    long total(String report, LocalDate from, LocalDate to, String row) {
        return rows(report, from, to).stream()
                .filter(it -> row.equals(it.get("line")))
                .mapToLong(it -> number(it, "now"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(report + " has no row " + row));
    }

    /** The last figure. */
    long last(String report, LocalDate from, LocalDate to) {
        return number(rows(report, from, to).getLast(), "amount");
    }

    /** All of them, every row. */
    Map<String, List<Map<?, ?>>> all(LocalDate from, LocalDate to) {
        Map<String, List<Map<?, ?>>> all = new LinkedHashMap<>();
        NAMES.forEach(name -> all.put(name, rows(name, from, to)));
        return all;
    }

    private static long number(Map<?, ?> values, String key) {
        return values.get(key) instanceof Number number ? number.longValue() : 0;
    }

    private List<Map<?, ?>> rows(String name, LocalDate from, LocalDate to) {
        Answer answer =
                shop.office.get("/api/reports/books/%s?from=%s&to=%s".formatted(name, from, to));
        if (answer.status() != 200) {
            throw new AssertionError(answer.text());
        }
        return ((List<?>) answer.object().get("rows"))
                .stream().<Map<?, ?>>map(it -> (Map<?, ?>) ((Map<?, ?>) it).get("values")).toList();
    }
}

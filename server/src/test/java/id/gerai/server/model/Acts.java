package id.gerai.server.model;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.Role;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Does things in a real office over HTTP; gives the code of the refusal, or nothing. */
final class Acts {
    /** Nothing was refused. */
    static final String DONE = "";

    final TestShop shop;
    final ApiClient office;
    final ApiClient board;

    /** Writes by hand, so that somebody else can take it back. */
    private final ApiClient treasurer;

    private final TillSales sales;

    Acts(TestShop shop) {
        this.shop = shop;
        this.office = shop.office;
        this.board = shop.colleague(Role.BOARD);
        treasurer = shop.colleague(Role.MANAGER);
        TestTill till = shop.till();
        this.sales = new TillSales(shop, till);
        board.post("/api/manual-journals/four-eyes", Map.of("four_eyes_above", 1_000_000_000_000L));
    }

    /** The refusal's code, or that all is done. */
    static String outcome(Answer answer) {
        if (answer.status() < 300) {
            return DONE;
        }
        Object code = answer.object().get("code");
        return code == null ? answer.status() + " " + answer.text() : code.toString();
    }

    static Map<String, Object> body(Object... keysAndValues) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            Object value = keysAndValues[i + 1];
            body.put(
                    (String) keysAndValues[i],
                    value instanceof LocalDate || value instanceof UUID ? value.toString() : value);
        }
        return body;
    }

    String join(String number, LocalDate day) {
        return outcome(
                office.post(
                        "/api/members",
                        body(
                                "member_no",
                                number,
                                "joined_on",
                                day,
                                "status",
                                "ACTIVE",
                                "person",
                                Map.of("name", "Orang " + number))));
    }

    Answer ofMember(String number, String what, Object... body) {
        return office.post("/api/members/" + number + "/" + what, body(body));
    }

    void sellOnCredit(String number, LocalDate day, long amount) {
        sales.sell(number, day, amount);
    }

    String writeOff(String number, LocalDate day, long amount) {
        Answer proposal =
                ofMember(
                        number,
                        "credit-write-off-proposals",
                        "amount",
                        amount,
                        "date",
                        day,
                        "reason",
                        "Uji");
        if (proposal.status() != 201) {
            return outcome(proposal);
        }
        String path = "/api/proposals/" + proposal.object().get("id");
        String outcome = outcome(board.post(path + "/approval", Map.of()));
        if (!outcome.equals(DONE)) {
            board.post(path + "/rejection", body("reason", "Tidak jadi"));
        }
        return outcome;
    }

    /** Drafts, reviews, posts and pays out all that is due, by different people. */
    String settle(String number, LocalDate on, String from) {
        Answer draft =
                ofMember(number, "settlements", "kind", "LEFT", "on", on, "reason", "Pindah desa");
        if (draft.status() != 201) {
            return outcome(draft);
        }
        String path = "/api/settlements/" + draft.object().get("id");
        board.post(path + "/review", Map.of());
        Answer posted = office.post(path + "/posting", Map.of());
        long payout = ((Number) draft.object().get("payout")).longValue();
        if (posted.status() != 200 || payout == 0) {
            return outcome(posted);
        }
        return outcome(
                office.post(
                        path + "/payments",
                        body("part", 1, "amount", payout, "date", shopDay(), "from", from)));
    }

    String merge(String number, String into) {
        String path = "/api/members/" + number + "/merger";
        Answer preview = office.get(path + "?into=" + into);
        if (preview.status() != 200) {
            return outcome(preview);
        }
        return outcome(
                office.post(
                        path,
                        body(
                                "into",
                                into,
                                "fingerprint",
                                preview.object().get("fingerprint"),
                                "reason",
                                "Dua kali tercatat")));
    }

    String receiveGoods(LocalDate day, long units, boolean onCredit) {
        return outcome(
                office.post(
                        "/api/stock/receipts",
                        body(
                                "outlet",
                                shop.founded.outlet(),
                                "date",
                                day,
                                "on_credit",
                                onCredit,
                                "lines",
                                List.of(
                                        body(
                                                "product",
                                                shop.products.get(1),
                                                "quantity",
                                                units * 1_000,
                                                "cost",
                                                units * 8_000)))));
    }

    String writeByHand(LocalDate day, List<Map<String, Object>> lines) {
        Answer draft =
                treasurer.post(
                        "/api/manual-journals",
                        body(
                                "date",
                                day,
                                "description",
                                "Uji",
                                "attachment",
                                "Map 1",
                                "lines",
                                lines));
        if (draft.status() != 201) {
            return outcome(draft);
        }
        String path = "/api/manual-journals/" + draft.object().get("id");
        Answer submitted = treasurer.post(path + "/submission", Map.of());
        String outcome =
                "SUBMITTED".equals(submitted.object().get("state"))
                        ? outcome(board.post(path + "/approval", Map.of()))
                        : outcome(submitted);
        if (!outcome.equals(DONE)) {
            treasurer.post(path + "/withdrawal", Map.of());
        }
        return outcome;
    }

    String reverse(UUID journal, LocalDate day) {
        return outcome(
                office.post(
                        "/api/journals/" + journal + "/reversal",
                        body("date", day, "reason", "Salah catat")));
    }

    String month(YearMonth month, String act) {
        return outcome(
                board.post(
                        "/api/fiscal-years/%d/months/%d/%s"
                                .formatted(month.getYear(), month.getMonthValue(), act),
                        body("reason", "Uji")));
    }

    private static LocalDate shopDay() {
        return TestShop.DAY;
    }
}

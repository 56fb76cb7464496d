package id.gerai.server.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** What cannot be read is refused by name, in words of people, and nothing of it is posted. */
class UnreadableInputTest {
    private static final String JSON = "application/json";
    private static final String SHARES = "/api/members/A001/shares";
    private static final String DUES = "/api/members/A001/dues";
    private static final String WHOLE = Texts.get("unreadable.whole");
    private static final String LARGE = Texts.get("unreadable.large");

    private static TestServer server;
    private static TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "terbaca");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"250.000", "1.5", "1.0", "1e3", "\"1000\"", "\"abc\"", "true", "{}"})
    void anAmountThatIsNoWholeNumberIsRefused(String amount) {
        long before = journals();
        isFault("amount", WHOLE, shop.office.postText(SHARES, JSON, share(amount)));
        assertEquals(before, journals());
    }

    @Test
    void aWholeNumberIsTaken() {
        long before = journals();
        Answer answer = shop.office.postText(SHARES, JSON, share("250000"));
        assertEquals(201, answer.status(), answer.text());
        assertEquals(before + 1, journals());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"amount\":null}"})
    void whatIsMissingIsNamed(String body) {
        Answer answer = shop.office.postText(SHARES, JSON, body);
        isProblem(answer);
        assertTrue(answer.text().contains("\"place\":\"amount\""), answer.text());
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808, bilangan terlalu besar; tulis bilangan yang lebih kecil",
        "1000000000001, paling banyak 1000000000000",
    })
    void anAmountHasAnUpperBound(String amount, String sentence) {
        isFault("amount", sentence, shop.office.postText(SHARES, JSON, share(amount)));
    }

    @Test
    void theFieldIsNamedInsideListsToo() {
        String lines =
                """
                {"date":"%s","description":"Sewa","attachment":"Map 7","lines":[
                {"account":"6102","debit":10,"credit":0},
                {"account":"1111","debit":0,"credit":%s}]}
                """;
        isFault(
                "lines[2].credit",
                WHOLE,
                shop.office.postText(
                        "/api/manual-journals", JSON, lines.formatted(TestShop.DAY, "10.000")));
        isFault(
                "lines[2].credit",
                Texts.get("jakarta.validation.constraints.PositiveOrZero.message"),
                shop.office.postText(
                        "/api/manual-journals", JSON, lines.formatted(TestShop.DAY, "-1")));
    }

    @Test
    void smallNumbersAreHeldToTheSame() {
        String dues = "{\"months\":%s,\"date\":\"2026-01-01\"}";
        isFault("months", WHOLE, shop.office.postText(DUES, JSON, dues.formatted("1.5")));
        isFault("months", LARGE, shop.office.postText(DUES, JSON, dues.formatted("2147483648")));
    }

    @Test
    void choicesAreListed() {
        isFault(
                "kind",
                "pilih salah satu: PRINCIPAL, MANDATORY, VOLUNTARY",
                shop.office.postText(SHARES, JSON, share("1000").replace("PRINCIPAL", "POKOK")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1 Mei\"", "\"2026-02-30\"", "\"2026-5-1\"", "20260501", "true"})
    void aDateIsWrittenInOneWay(String date) {
        String body = share("1000").replace("\"" + TestShop.DAY + "\"", date);
        isFault("date", Texts.get("unreadable.date"), shop.office.postText(SHARES, JSON, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "bukan json", "{\"amount\":", "{\"amount\":1,}", "[]", "7"})
    void aBodyThatIsNoJsonIsRefusedAsAWhole(String body) {
        Answer answer = shop.office.postText(SHARES, JSON, body);
        isProblem(answer);
        assertNull(answer.object().get("place"), answer.text());
        assertTrue(answer.text().contains("JSON"), answer.text());
    }

    @Test
    void parametersAreNamed() {
        isFault(
                "to",
                Texts.get("unreadable.date"),
                shop.office.get("/api/reports/books/trial-balance?to=abc"));
        isFault(
                "to",
                Texts.get("unreadable.missing"),
                shop.office.get("/api/reports/books/trial-balance"));
        isFault(
                "as_of",
                Texts.get("unreadable.date"),
                shop.office.get("/api/members/register?as_of=x"));
        isFault("year", WHOLE, shop.office.postText("/api/fiscal-years/abc/closing", JSON, "{}"));
        isFault("id", Texts.get("unreadable.id"), shop.office.get("/api/manual-journals/abc"));
        isFault("year", WHOLE, shop.office.get("/api/taxes/final-income?year=1.5"));
    }

    @Test
    void whoMayNotIsToldWhomToAsk() {
        Answer answer = shop.colleague(Role.MANAGER).get("/api/users");
        assertEquals(403, answer.status(), answer.text());
        assertEquals(
                "Peran Anda tidak boleh melakukan ini. Minta pengurus atau administrator.",
                answer.object().get("detail"));
    }

    private static String share(String amount) {
        return "{\"kind\":\"PRINCIPAL\",\"amount\":%s,\"date\":\"%s\"}"
                .formatted(amount, TestShop.DAY);
    }

    private static long journals() {
        return server.number("select count(*) from journal");
    }

    private static void isFault(String place, String sentence, Answer answer) {
        isProblem(answer);
        assertEquals(place, answer.object().get("place"), answer.text());
        assertEquals(
                List.of(Map.of("place", place, "detail", sentence)),
                answer.object().get("faults"),
                answer.text());
    }

    private static void isProblem(Answer answer) {
        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.contentType());
        for (String internal : List.of("id.gerai", "java.", "Failed", "Required", "[request]")) {
            assertFalse(answer.text().contains(internal), answer.text());
        }
    }
}

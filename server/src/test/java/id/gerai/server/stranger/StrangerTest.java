package id.gerai.server.stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import io.micronaut.web.router.Router;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every address with an id in it, asked for with the ids of another cooperative. */
class StrangerTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String DAY = TestShop.DAY.toString();

    /** Names that every cooperative has of its own: years, months, accounts, reports, files. */
    private static final Set<String> NO_IDS =
            Set.of("year", "month", "code", "name", "fileName", "selector");

    /** What most bodies want; what is too much is left unread. */
    private static final Map<String, Object> BODY =
            Map.ofEntries(
                    Map.entry("amount", 1_000),
                    Map.entry("date", DAY),
                    Map.entry("on", DAY),
                    Map.entry("since", DAY),
                    Map.entry("until", DAY),
                    Map.entry("joined_on", DAY),
                    Map.entry("valid_from", DAY),
                    Map.entry("reason", "karena ingin tahu"),
                    Map.entry("resolution", "sudah"),
                    Map.entry("description", "keterangan"),
                    Map.entry("programme", "PKH"),
                    Map.entry("member_no", "Y001"),
                    Map.entry("name", "Orang"),
                    Map.entry("address", "Dusun"),
                    Map.entry("member_type", "REGULAR"),
                    Map.entry("kind", "LEFT"),
                    Map.entry("from", "CASH_ON_HAND"),
                    Map.entry("into", "CASH_ON_HAND"),
                    Map.entry("proceeds", 0),
                    Map.entry("part", 1),
                    Map.entry("claim", "SAVINGS"),
                    Map.entry("consent", "surat"),
                    Map.entry("fingerprint", "0"),
                    Map.entry("months", 1),
                    Map.entry("general_price", 1_000),
                    Map.entry("heirs", List.of()),
                    Map.entry("member_price", 1_000));

    private static final Map<String, String> KINDS =
            Map.of(
                    "/api/members/{memberNo}/shares", "PRINCIPAL",
                    "/api/members/{memberNo}/dues", "MANDATORY",
                    "/api/members/{memberNo}/withdrawals", "VOLUNTARY",
                    "/api/members/{memberNo}/withdrawal-proposals", "VOLUNTARY");

    private static TestServer server;
    private static Neighbour neighbour;
    private static List<String> before;
    private static final List<ApiClient> STRANGERS = new ArrayList<>();

    @BeforeAll
    static void start() throws SQLException {
        server = TestServer.start();
        neighbour = new Neighbour(server);
        TestShop shop = TestShop.open(server, "asing");
        STRANGERS.add(shop.office);
        for (String role : List.of(Role.MANAGER, Role.BOARD, Role.SUPERVISOR)) {
            STRANGERS.add(shop.colleague(role));
        }
        before = contents();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private record Route(String method, String template) {}

    @TestFactory
    List<DynamicTest> idsOfAnotherLeadNowhere() {
        return routes().stream()
                .map(
                        it ->
                                DynamicTest.dynamicTest(
                                        it.method() + " " + it.template(), () -> ask(it)))
                .toList();
    }

    /** So that a list of routes that came out empty does not pass. */
    @Test
    void thereAreManySuchAddresses() {
        assertTrue(routes().size() > 60, routes().toString());
    }

    @Test
    void aSnapshotOfAnothersOutletIsNotGiven() {
        String address = "/terminal/salinan?gerai=" + neighbour.ids.get("outlet");
        assertEquals(404, STRANGERS.getFirst().get(address).status());
    }

    private static void ask(Route route) {
        String address = address(route.template());
        List<String> answers = new ArrayList<>();
        boolean anybodyMay = false;
        for (ApiClient stranger : STRANGERS) {
            Answer answer = send(stranger, route, address);
            anybodyMay |= answer.status() != 403;
            answers.add(answer.status() + " " + answer.text());
            assertTrue(
                    Set.of(403, 404).contains(answer.status()),
                    address + ": " + answer.status() + " " + answer.text());
        }
        assertTrue(anybodyMay, "not one role got past the door: " + answers);
        assertEquals(before, contents(), address);
    }

    private static Answer send(ApiClient stranger, Route route, String address) {
        if (route.method().equals("GET")) {
            return stranger.get(address + "?into=" + Neighbour.MEMBER);
        }
        if (!address.startsWith("/api/")) {
            return stranger.postForm(
                    address, "name=x&reason=karena+ingin+tahu&pin=4711&again=4711&resolution=x");
        }
        Map<String, Object> body = new HashMap<>(BODY);
        Optional.ofNullable(KINDS.get(route.template())).ifPresent(it -> body.put("kind", it));
        return route.method().equals("PUT")
                ? stranger.put(address, body)
                : stranger.post(address, body);
    }

    private static Set<Route> routes() {
        return server.get(Router.class)
                .uriRoutes()
                .map(
                        it ->
                                new Route(
                                        it.getHttpMethodName(),
                                        it.getUriMatchTemplate().toPathString()))
                .filter(it -> !it.method().equals("HEAD"))
                .filter(it -> variables(it.template()).stream().anyMatch(v -> !NO_IDS.contains(v)))
                .collect(
                        Collectors.toCollection(
                                () -> new TreeSet<>(Comparator.comparing(Route::toString))));
    }

    private static List<String> variables(String template) {
        return VARIABLE.matcher(template).results().map(it -> it.group(1)).toList();
    }

    private static String address(String template) {
        Matcher matcher = VARIABLE.matcher(template);
        return matcher.replaceAll(
                it -> {
                    String name = it.group(1);
                    String before = template.substring(0, it.start() - 1);
                    String id = neighbour.ids.get(name.equals("id") ? before : name);
                    assertTrue(id != null, "give Neighbour one of " + template);
                    return id;
                });
    }

    /** All that the neighbour has, table by table. */
    private static List<String> contents() {
        String tables =
                server
                        .query(
                                """
                                select c.relname from pg_class c join pg_attribute a
                                  on a.attrelid = c.oid and a.attname = 'cooperative_id'
                                where c.relkind in ('r', 'p')
                                  and c.relnamespace = 'public'::regnamespace
                                """)
                        .stream()
                        .map(it -> it.getFirst().toString())
                        .map(
                                it ->
                                        """
                                        select '%s ' || coalesce(md5(string_agg(t::text, ','
                                          order by t::text)), '') from %s t
                                        where cooperative_id = '%s'
                                        """
                                                .formatted(
                                                        it,
                                                        it,
                                                        neighbour.shop.founded.cooperative()))
                        .collect(Collectors.joining(" union all "));
        return server.query(tables).stream().map(it -> it.getFirst().toString()).sorted().toList();
    }
}

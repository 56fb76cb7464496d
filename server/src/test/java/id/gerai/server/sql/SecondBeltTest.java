package id.gerai.server.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.transaction.TransactionOperations;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** What the database does where a query forgets its cooperative. */
class SecondBeltTest {
    private static TestServer server;
    private static TestShop ours;
    private static TestShop theirs;

    @BeforeAll
    static void start() {
        System.setProperty(ForgetfulApi.WANTED, "true");
        server = TestServer.start();
        ours = TestShop.open(server, "kita");
        theirs = TestShop.open(server, "mereka");
    }

    @AfterAll
    static void stop() {
        System.clearProperty(ForgetfulApi.WANTED);
        server.close();
    }

    @Test
    void whoIsSignedInSeesTheOwnRowsOnly() {
        assertEquals(List.of(id(ours)), ours.office.get("/api/forgetful/known").list());
        assertEquals(List.of(id(theirs)), theirs.office.get("/api/forgetful/known").list());
        assertEquals(List.of(id(ours)), ours.office.get("/api/forgetful/anybody").list());
    }

    @Test
    void aTillSeesTheOwnRowsOnly() {
        assertEquals(List.of(id(theirs)), theirs.till().get("/api/forgetful/known").list());
    }

    @Test
    void whoIsNotSignedInSeesNothing() {
        assertEquals(List.of(), server.client().get("/api/forgetful/anybody").list());
    }

    @Test
    void whoCrossesOnPurposeSeesAll() {
        assertEquals(
                Set.of(id(ours), id(theirs)),
                new TreeSet<>(
                        ours.office.get("/api/forgetful/crossing").list().stream()
                                .map(Object::toString)
                                .toList()));
    }

    @Test
    void jobsSeeAll() {
        assertEquals(2, distinct(null, "select distinct cooperative_id from member").size());
    }

    /** Whatever the request's own words are, they are no part of the scope. */
    @Test
    void anIdThatIsStatementTextIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> distinct("' or 1=1 --", "select cooperative_id from member"));
        for (String id : List.of("' or 1=1 --", "'%20or%201=1%20--", "*")) {
            String address = "/api/manual-journals/" + id.replace(" ", "%20").replace("'", "%27");
            assertEquals(400, ours.office.get(address).status(), id);
            String member = "/api/members/" + id.replace(" ", "%20").replace("'", "%27");
            assertEquals(404, ours.office.get(member).status(), id);
        }
        assertEquals(
                List.of(id(ours)),
                ours.office
                        .get("/api/forgetful/known?cooperative=*&cooperative_id=" + id(theirs))
                        .list());
    }

    @Test
    void aRowOfAnotherIsNotWritten() {
        String insert = "insert into counter values ('" + id(theirs) + "', 'smuggled', 1)";
        Exception refused = assertThrows(Exception.class, () -> changed(id(ours), insert));
        assertTrue(all(refused).contains("violates row-level security policy"), all(refused));
        assertEquals(0, changed(id(ours), "update counter set value = value where false"));
        assertEquals(5, changed(id(ours), "update member set revision = revision"));
        assertEquals(
                0,
                changed(
                        id(ours),
                        "update member set revision = 0 where cooperative_id = '%s'"
                                .formatted(id(theirs))));
    }

    @Test
    void withoutATransactionNothingIsAskedAtAll() throws SQLException {
        try (Connection connection = pool().getConnection()) {
            RuntimeException bug =
                    assertThrows(
                            RuntimeException.class,
                            () -> connection.prepareStatement("select 1 from member"));
            assertTrue(all(bug).contains("Bug: a statement outside of a transaction"), all(bug));
        }
    }

    /** The next to take the connection out of the pool is not mistaken for the one before. */
    @Test
    void theScopeEndsWithItsTransaction() {
        for (int i = 0; i < 30; i++) {
            TestShop shop = i % 2 == 0 ? ours : theirs;
            assertEquals(
                    List.of(id(shop)),
                    distinct(id(shop), "select distinct cooperative_id from member"));
        }
    }

    /** As Micronaut Data has it. */
    private static DataSource pool() {
        return DelegatingDataSource.unwrapDataSource(server.get(DataSource.class));
    }

    private static String id(TestShop shop) {
        return shop.founded.cooperative().toString();
    }

    private static List<String> distinct(String cooperative, String query) {
        return within(
                cooperative,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(query)) {
                        ResultSet rows = statement.executeQuery();
                        Set<String> found = new TreeSet<>();
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                        return List.copyOf(found);
                    }
                });
    }

    private static int changed(String cooperative, String sql) {
        return within(
                cooperative,
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        return statement.executeUpdate();
                    }
                });
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** As in a request of somebody of the cooperative; null for outside of a request. */
    @SuppressWarnings("unchecked")
    private static <T> T within(String cooperative, Work<T> work) {
        TransactionOperations<Connection> transactions = server.get(TransactionOperations.class);
        if (cooperative == null) {
            return transactions.executeWrite(status -> work.with(status.getConnection()));
        }
        Authentication somebody =
                Authentication.build(
                        "x",
                        List.of(Role.MANAGER),
                        Map.of(
                                "cooperative",
                                cooperative,
                                "user",
                                UUID.randomUUID().toString(),
                                "display_name",
                                "x"));
        HttpRequest<?> request = HttpRequest.GET("/");
        request.setUserPrincipal(somebody);
        return ServerRequestContext.with(
                request,
                (Supplier<T>)
                        () ->
                                transactions.executeWrite(
                                        status -> work.with(status.getConnection())));
    }

    private static String all(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable it = failure; it != null; it = it.getCause()) {
            text.append(it).append('\n');
        }
        return text.toString();
    }
}

package id.gerai.simulator;

import id.gerai.ledger.access.Permission;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.outlet.EnrolmentService;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/** The real server over a real PostgreSQL, which can go down and come up again elsewhere. */
final class Headquarters implements AutoCloseable {
    private static final long CREDIT_LIMIT = 200_000;

    private final HttpClient wire =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private TestServer server = TestServer.start();

    TestServer server() {
        return server;
    }

    URI address() {
        return server.address();
    }

    HttpClient wire() {
        return wire;
    }

    /** A cooperative of its own, whose members may owe something, and more by a manager's word. */
    TestShop found(String name) {
        TestShop shop = TestShop.open(server, name);
        server.get(UserService.class)
                .add(shop.administrator, new NewUser(name + ".kepala", "Made", Role.CASHIER, null));
        try (Connection owner = server.connectAsOwner();
                PreparedStatement limit =
                        owner.prepareStatement(
                                "update cooperative set credit_limit = ? where cooperative_id = ?");
                PreparedStatement manager =
                        owner.prepareStatement(
                                "update user_account set permissions = ? where login_name = ?")) {
            limit.setLong(1, CREDIT_LIMIT);
            limit.setObject(2, shop.founded.cooperative());
            limit.execute();
            manager.setArray(
                    1,
                    owner.createArrayOf(
                            "text", Permission.all().stream().map(Enum::name).toArray()));
            manager.setString(2, name + ".kepala");
            manager.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return shop;
    }

    /** A fresh one-time code, from wherever the office is now. */
    String enrolmentCode(TestShop shop) {
        return server.get(EnrolmentService.class)
                .issueCode(shop.administrator, shop.founded.outlet())
                .code()
                .shown();
    }

    /** A fresh code for a till whose key is lost. */
    String codeForLostKey(TestShop shop, UUID terminal) {
        return server.get(EnrolmentService.class)
                .issueCodeForLostKey(shop.administrator, terminal, "Berkas terhapus")
                .code()
                .shown();
    }

    /** A manager shuts a till out. */
    void revoke(TestShop shop, UUID terminal) {
        server.get(EnrolmentService.class).revoke(shop.administrator, terminal);
    }

    /** Down and up again, on another port; what was committed is all it remembers. */
    void restart() {
        server = server.restarted();
    }

    @Override
    public void close() {
        server.close();
        wire.close();
    }
}

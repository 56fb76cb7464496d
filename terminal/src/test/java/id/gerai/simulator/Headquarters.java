package id.gerai.simulator;

import id.gerai.server.TestServer;
import id.gerai.server.TestShop;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;

/** The real server over a real PostgreSQL, which can go down and come up again elsewhere. */
final class Headquarters implements AutoCloseable {
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

    /** A cooperative of its own. */
    TestShop found(String name) {
        return TestShop.open(server, name);
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

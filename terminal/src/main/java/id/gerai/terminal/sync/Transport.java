package id.gerai.terminal.sync;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;

/**
 * The line to the server: one request there, one answer back. Given from outside, so that a test
 * can put a line in its place that drops, delays or doubles what goes over it.
 */
public interface Transport {
    /**
     * Sends a request and waits for the answer, as long as the request's own timeout says.
     *
     * @param body what is made of the answer's body
     * @throws IOException if there is no answer; whether the server did what was asked is unknown
     */
    <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException;

    /** Over HTTP, keeping connections; gives up on connecting after five seconds. */
    static Transport overHttp() {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build();
        return new Transport() {
            @Override
            public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
                    throws IOException, InterruptedException {
                return client.send(request, body);
            }
        };
    }
}

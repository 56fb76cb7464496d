package id.gerai.terminal.testing;

import id.gerai.terminal.sync.Transport;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;

/** A line over HTTP that loses what a test wants lost. */
public final class BadLine implements Transport {
    private final Transport good = Transport.overHttp();
    private String losesAnswersTo = "";
    private boolean cut;

    /** The next request to this path arrives, and its answer does not. */
    public void loseAnswerTo(String path) {
        losesAnswersTo = path;
    }

    /** Nothing arrives, or it does again. */
    public void cut(boolean now) {
        cut = now;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> body)
            throws IOException, InterruptedException {
        if (cut) {
            throw new IOException("cut");
        }
        HttpResponse<T> answer = good.send(request, body);
        if (request.uri().getPath().equals(losesAnswersTo)) {
            losesAnswersTo = "";
            throw new IOException("the answer was lost");
        }
        return answer;
    }
}

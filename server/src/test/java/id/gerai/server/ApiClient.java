package id.gerai.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Calls the JSON API over real HTTP and keeps its cookies. */
public final class ApiClient {
    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .build();

    ApiClient(URI address) {
        this.address = address;
    }

    /** An answer. */
    public record Answer(int status, String contentType, String text) {
        public Map<String, Object> object() {
            return parse(() -> JSON.std.mapFrom(text));
        }

        public List<Object> list() {
            return parse(() -> JSON.std.listFrom(text));
        }

        private static <T> T parse(Parser<T> parser) {
            try {
                return parser.parse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private interface Parser<T> {
            T parse() throws IOException;
        }
    }

    public Answer get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    public Answer post(String path, Map<String, ?> body) {
        try {
            return send(
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(JSON.std.asString(body))),
                    path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Answer put(String path, Map<String, ?> body) {
        try {
            return send(
                    HttpRequest.newBuilder()
                            .header("Content-Type", "application/json")
                            .PUT(BodyPublishers.ofString(JSON.std.asString(body))),
                    path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text of some type. */
    public Answer postText(String path, String type, String text) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(text)),
                path);
    }

    /** Bytes of some type. */
    public Answer postBytes(String path, String type, byte[] bytes) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(bytes)),
                path);
    }

    /** As a page's form is sent. */
    public Answer postForm(String path, String form) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                path);
    }

    /** As a form with files is sent. */
    public Answer upload(String path, Map<String, String> fields, Map<String, Path> files) {
        String boundary = "----gerai" + System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                part(
                        body,
                        boundary,
                        "name=\"" + field.getKey() + "\"",
                        field.getValue().getBytes(UTF_8));
            }
            for (Map.Entry<String, Path> file : files.entrySet()) {
                String names =
                        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
                                .formatted(file.getKey(), file.getValue().getFileName());
                part(body, boundary, names, Files.readAllBytes(file.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(UTF_8));
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())),
                path);
    }

    private static void part(
            ByteArrayOutputStream body, String boundary, String names, byte[] content) {
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n"
                        .formatted(boundary, names)
                        .getBytes(UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(UTF_8));
    }

    public void signIn(String loginName, String password) {
        Answer answer = post("/login", Map.of("username", loginName, "password", password));
        if (answer.status() != 200) {
            throw new IllegalStateException("Cannot sign in: " + answer);
        }
    }

    /** A file that is answered with 200. */
    public byte[] bytes(String path) {
        try {
            HttpResponse<byte[]> response =
                    http.send(
                            HttpRequest.newBuilder(address.resolve(path)).build(),
                            BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> response =
                    http.send(request.uri(address.resolve(path)).build(), BodyHandlers.ofString());
            String contentType = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(response.statusCode(), contentType, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

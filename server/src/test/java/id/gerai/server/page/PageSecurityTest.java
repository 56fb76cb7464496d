package id.gerai.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.TemplateException;

import id.gerai.server.TestServer;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.jte.HtmlJteViewsRenderer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** What browsers are told, and what is not done for another site. */
class PageSecurityTest {
    private static final String HTML = "text/html,application/xhtml+xml,*/*;q=0.8";

    private static final String CHART = "/webjars/chart.js/4.5.1/dist/chart.umd.js";

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        server.found("sukamaju");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/hari", "/web/gerai.css", "/api/users", "/tidak-ada"})
    void everyAnswerTellsBrowsersWhatIsAllowed(String path) throws Exception {
        HttpResponse<String> answer = get(visitor(), path, HTML);
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.contains("default-src 'self'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("nosniff", header(answer, "X-Content-Type-Options"));
        assertEquals("same-origin", header(answer, "Referrer-Policy"));
    }

    @Test
    void pagesAreNeverKeptAndAssetsAre() throws Exception {
        HttpResponse<String> page = get(visitor(), "/login", HTML);
        assertEquals("no-store", header(page, "Cache-Control"));
        String style = page.body().replaceAll("(?s).*href=\"(/web/gerai.css[^\"]*)\".*", "$1");
        assertTrue(style.matches("/web/gerai\\.css\\?v=[0-9a-f]{10}"), style);
        for (String path : new String[] {style, "/web/fonts/inter.woff2", CHART}) {
            HttpResponse<String> asset = get(visitor(), path, "*/*");
            assertEquals(200, asset.statusCode(), path);
            assertEquals(
                    "public, max-age=31536000, immutable", header(asset, "Cache-Control"), path);
        }
        assertEquals("no-store", header(get(visitor(), "/web/no.css", "*/*"), "Cache-Control"));
    }

    @Test
    void assetsComeWholeHoweverManyAreAskedFor() throws Exception {
        HttpClient visitor = visitor();
        int length = get(visitor, CHART, "*/*").body().length();
        for (int i = 0; i < 50; i++) {
            assertEquals(length, get(visitor, CHART, "*/*").body().length());
        }
    }

    @Test
    void aPageSendsThoseNotSignedInToSignIn() throws Exception {
        HttpResponse<String> page = get(visitor(), "/hari", HTML);
        assertEquals(303, page.statusCode());
        assertEquals("/login", header(page, "Location"));
    }

    @Test
    void theApiAnswersThemWithAProblemWhateverTheyAccept() throws Exception {
        HttpResponse<String> answer = get(visitor(), "/api/users", HTML);
        assertEquals(401, answer.statusCode());
        assertEquals("application/problem+json", header(answer, "Content-Type"));
    }

    @Test
    void whatIsNotThereIsShownAsAPageToPeopleAndAsAProblemToPrograms() throws Exception {
        HttpResponse<String> page = get(visitor(), "/tidak-ada", HTML);
        assertEquals(404, page.statusCode());
        assertTrue(header(page, "Content-Type").startsWith("text/html"));
        assertTrue(page.body().contains("Tidak ditemukan"), page.body());
        HttpResponse<String> problem = get(visitor(), "/tidak-ada", "application/json");
        assertEquals(404, problem.statusCode());
        assertEquals("application/problem+json", header(problem, "Content-Type"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # Sec-Fetch-Site | Origin               | answer
                    -                | -                    | 303
                    same-origin      | -                    | 303
                    none             | -                    | 303
                    -                | ours                 | 303
                    cross-site       | -                    | 403
                    same-site        | -                    | 403
                    cross-site       | ours                 | 403
                    -                | http://jahat.example | 403
                    -                | null                 | 403
                    """)
    void anotherSiteCannotSendAForm(String site, String origin, int status) throws Exception {
        var request =
                java.net.http.HttpRequest.newBuilder(server.address().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=sukamaju&password=" + TestServer.PASSWORD));
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin.equals("ours") ? server.address().toString() : origin);
        }
        HttpResponse<String> answer = visitor().send(request.build(), BodyHandlers.ofString());
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(status == 303, answer.headers().firstValue("Set-Cookie").isPresent());
    }

    @Test
    void theSessionCookieIsForThisSiteAndNoScript() throws Exception {
        var request =
                java.net.http.HttpRequest.newBuilder(server.address().resolve("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "username=sukamaju&password=" + TestServer.PASSWORD))
                        .build();
        String cookie = header(visitor().send(request, BodyHandlers.ofString()), "Set-Cookie");
        assertTrue(cookie.contains("HTTPOnly"), cookie);
        assertTrue(cookie.contains("SameSite=Strict"), cookie);
    }

    @Test
    void aTemplateThatFailsIsFoundOutBeforeAnythingIsSent() {
        @SuppressWarnings("unchecked")
        HtmlJteViewsRenderer<Map<String, Object>> renderer = server.get(HtmlJteViewsRenderer.class);
        assertThrows(
                TemplateException.class,
                () -> renderer.render("problem", Map.of(), HttpRequest.GET("/")));
    }

    private static HttpClient visitor() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    private static HttpResponse<String> get(HttpClient visitor, String path, String accept)
            throws IOException, InterruptedException {
        return visitor.send(
                java.net.http.HttpRequest.newBuilder(server.address().resolve(path))
                        .header("Accept", accept)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}

package id.gerai.server.page;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.server.problem.RefusedException;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a form may come from, for an office in the village's network, where browsers send no {@code
 * Sec-Fetch-Site}. (On a machine of its own Micronaut refuses foreign origins before us.)
 */
class ForgeryGuardTest {
    private final ForgeryGuard guard = new ForgeryGuard();

    @ParameterizedTest
    @CsvSource({
        "http://192.168.1.10:8080, true",
        "https://192.168.1.10:8080, true",
        "http://192.168.1.10:9090, false",
        "http://192.168.1.11:8080, false",
        "http://jahat.example, false",
        "null, false",
        "::, false",
    })
    void aFormComesFromTheOfficeItself(String origin, boolean ours) {
        MutableHttpRequest<?> request =
                HttpRequest.POST("/terminal/kode", "")
                        .header("Host", "192.168.1.10:8080")
                        .header("Origin", origin);
        if (ours) {
            assertDoesNotThrow(() -> guard.check(request));
        } else {
            assertThrows(RefusedException.class, () -> guard.check(request));
        }
    }

    @Test
    void readingIsFree() {
        assertDoesNotThrow(
                () -> guard.check(HttpRequest.GET("/hari").header("Sec-Fetch-Site", "cross-site")));
    }
}

package id.gerai.server.problem;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Locale;

/**
 * An RFC 9457 problem document.
 *
 * @param type names the rule, {@code urn:gerai:problem:…}; {@code about:blank} for plain HTTP
 *     errors
 * @param code the same name as the rule has in the contracts, {@code TERMINAL_REVOKED}
 * @param title the kind of problem, in Indonesian
 * @param status as in the response
 * @param detail what is wrong and what to do, in Indonesian
 * @param place the field at fault
 * @param faults where several fields are at fault
 */
@Serdeable
public record Problem(
        String type,
        @Nullable String code,
        String title,
        int status,
        String detail,
        @Nullable String place,
        @Nullable List<Fault> faults) {

    /** One field and what is wrong with it. */
    @Serdeable
    public record Fault(String place, String detail) {}

    static Problem of(RefusedException refused) {
        Refusal refusal = refused.refusal();
        return new Problem(
                "urn:gerai:problem:" + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                refusal.name(),
                title(refusal.status()),
                refusal.status().getCode(),
                refused.sentence(),
                refused.place().isEmpty() ? null : refused.place(),
                null);
    }

    static Problem of(HttpStatus status) {
        return new Problem(
                "about:blank", null, title(status), status.getCode(), detail(status), null, null);
    }

    static Problem of(HttpStatus status, List<Fault> faults) {
        return new Problem(
                "about:blank",
                null,
                title(status),
                status.getCode(),
                Texts.get("problem.detail.invalid"),
                faults.size() == 1 ? faults.getFirst().place() : null,
                faults);
    }

    /** What could not be read; a fault without a place is of the body as a whole. */
    static Problem unreadable(Fault fault) {
        HttpStatus status = HttpStatus.BAD_REQUEST;
        return fault.place().isEmpty()
                ? new Problem(
                        "about:blank",
                        null,
                        title(status),
                        status.getCode(),
                        fault.detail(),
                        null,
                        null)
                : of(status, List.of(fault));
    }

    MutableHttpResponse<Problem> in(MutableHttpResponse<?> response) {
        return response.body(this).contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    MutableHttpResponse<Problem> response() {
        return in(HttpResponse.status(HttpStatus.valueOf(status)));
    }

    private static String title(HttpStatus status) {
        return text("problem.title.", status);
    }

    private static String detail(HttpStatus status) {
        return text("problem.detail.", status);
    }

    private static String text(String prefix, HttpStatus status) {
        String key = prefix + status.getCode();
        return Texts.get(Texts.has(key) ? key : prefix + (status.getCode() < 500 ? "4xx" : "5xx"));
    }
}

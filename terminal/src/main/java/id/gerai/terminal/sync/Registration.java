package id.gerai.terminal.sync;

import id.gerai.ledger.fields.Fields;
import id.gerai.terminal.journal.Identity;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the server makes of a machine that shows a manager's code.
 *
 * @param identity who it is from now on
 * @param firstSequence the number that its first event must have; above 1 for a successor
 * @param serverKey Base64 of the key (X.509) that signs the server's parcels; empty from an older
 *     server
 */
public record Registration(Identity identity, long firstSequence, String serverKey) {

    /**
     * Exchanges a one-time code for an identity.
     *
     * @param publicKey Base64 of the till's Ed25519 key in X.509 form
     * @param succeeds of a successor, the fields of docs/sync.md under that name
     * @throws LinkException if the server is not there, or does not take the code; the message is
     *     the server's own
     */
    public static Registration ask(
            Transport transport,
            URI server,
            String code,
            String publicKey,
            Optional<Map<String, Object>> succeeds)
            throws LinkException {
        Map<String, Object> body = new HashMap<>();
        body.put("code", code.strip());
        body.put("public_key", publicKey);
        succeeds.ifPresent(it -> body.put("succeeds", it));
        Wire wire = new Wire(transport, InstantSource.system());
        Map<String, Object> answer = wire.ask(Wire.unsigned(server, "/api/enrolment", body));
        try {
            return of(server, Fields.of(answer));
        } catch (IllegalArgumentException e) {
            throw Wire.notUnderstood("The server's answer is not understood: " + e.getMessage(), e);
        }
    }

    private static Registration of(URI server, Fields fields) {
        Identity identity =
                new Identity(
                        server,
                        fields.uuid("cooperative"),
                        fields.uuid("outlet"),
                        fields.uuid("terminal"),
                        fields.text("terminal_code"));
        return new Registration(
                identity,
                fields.has("first_sequence") ? fields.whole("first_sequence") : 1,
                fields.maybe("server_key", fields::text).orElse(""));
    }
}

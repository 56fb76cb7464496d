package id.gerai.server.outlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Point;
import id.gerai.server.secret.ServerKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Joining, going on under a new identity, and being shut out. */
class EnrolmentTest {
    private static TestServer server;
    private static TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "daftar");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aTillLearnsItsFirstNumberAndTheServersKey() {
        Answer answer = enrol(newTill(code(), TestTill.newKeys()));
        assertEquals(201, answer.status(), answer.text());
        assertEquals(1, answer.object().get("first_sequence"));
        assertEquals(server.get(ServerKey.class).publicKey(), answer.object().get("server_key"));
        byte[] text = "parcel".getBytes(StandardCharsets.UTF_8);
        byte[] key = Base64.getDecoder().decode((String) answer.object().get("server_key"));
        assertTrue(TillSignature.isValid(key, text, server.get(ServerKey.class).sign(text)));
    }

    @Test
    void aReplayedEnrolmentCodeIsRefused() {
        Map<String, Object> request = newTill(code(), TestTill.newKeys());
        assertEquals(201, enrol(request).status());
        refused(403, "ENROLMENT_CODE_WRONG", enrol(request));
        refused(
                403,
                "ENROLMENT_CODE_WRONG",
                enrol(newTill((String) request.get("code"), TestTill.newKeys())));
    }

    @Test
    void tillsThatComeAndGoAreToldOfInTheFeed() {
        TestTill till = shop.till();
        long cursor = cursor(till);
        TestTill second = shop.till();
        assertTrue(till.pull(cursor, 100).text().contains("\"outlet\""));
        cursor = cursor(till);
        revoke(second);
        assertTrue(till.pull(cursor, 100).text().contains("\"outlet\""));
    }

    @Test
    void aRevokedTillIsToldSoAndNobodyElseIs() {
        TestTill till = shop.till();
        byte[] opened = opened(till);
        revoke(till);
        refused(401, "TERMINAL_REVOKED", till.push(List.of(opened)));
        refused(401, "TERMINAL_REVOKED", till.pull(0, 10));
        Answer forged = till.pushTampered(opened, "other".getBytes(StandardCharsets.UTF_8));
        assertEquals(401, forged.status());
        assertNotEquals("TERMINAL_REVOKED", forged.object().get("code"), forged.text());
    }

    @Test
    void aRevokedTillGoesOnAsItsOwnSuccessor() {
        TestTill till = shop.till();
        assertEquals(200, till.push(List.of(opened(till))).status());
        Point agreed = till.end();
        revoke(till);
        TestTill successor = till.succeed(shop.office, agreed);
        assertEquals(
                List.of("recorded"), TestTill.outcomes(successor.push(List.of(opened(successor)))));
    }

    @Test
    void aSuccessionIsRefusedThatTheOldKeyDidNotSign() {
        TestTill till = shop.till();
        till.push(List.of(opened(till)));
        TestTill other = shop.till();
        String code = code();
        Map<String, Object> claim = till.claim(code, TestTill.newKeys(), till.end());
        Map<String, Object> forged = new HashMap<>(claim);
        Map<Object, Object> succeeds = new HashMap<>((Map<?, ?>) claim.get("succeeds"));
        succeeds.put("terminal", other.terminal.toString());
        forged.put("succeeds", succeeds);
        refused(403, "SUCCESSION_NOT_SIGNED", enrol(forged));
        succeeds.put("terminal", UUID.randomUUID().toString());
        refused(403, "SUCCESSION_NOT_SIGNED", enrol(forged));
        Map<String, Object> moved = new HashMap<>(claim);
        moved.put("public_key", publicKey(TestTill.newKeys()));
        refused(403, "SUCCESSION_NOT_SIGNED", enrol(moved));
        assertEquals(201, enrol(claim).status(), "the code was not used by what was refused");
        refused(403, "ENROLMENT_CODE_WRONG", enrol(claim));
    }

    @Test
    void aSuccessionFromWhatTheServerDoesNotHaveIsRefused() {
        TestTill till = shop.till();
        till.push(List.of(opened(till)));
        Point recorded = till.end();
        opened(till);
        String code = code();
        KeyPair keys = TestTill.newKeys();
        refused(409, "SUCCESSION_NOT_AGREED", enrol(till.claim(code, keys, till.end())));
        refused(
                409,
                "SUCCESSION_NOT_AGREED",
                enrol(till.claim(code, keys, new Point(1, "1".repeat(64)))));
        refused(
                409,
                "SUCCESSION_NOT_AGREED",
                enrol(till.claim(code, keys, new Point(0, "1".repeat(64)))));
        Answer answer = enrol(till.claim(code, keys, recorded));
        assertEquals(201, answer.status(), answer.text());
        assertEquals(2, answer.object().get("first_sequence"));
    }

    @Test
    void aTillThatLostItsKeyGoesOnWithACodeForItAlone() {
        TestTill till = shop.till();
        till.push(List.of(opened(till)));
        Point agreed = till.end();
        byte[] unsent = opened(till);
        String code = codeForLostKey(till);
        refused(401, "TERMINAL_REVOKED", till.push(List.of(unsent)));
        Map<String, Object> claim = till.claimWithoutKey(code, TestTill.newKeys(), agreed);
        Answer answer = enrol(claim);
        assertEquals(201, answer.status(), answer.text());
        assertEquals(2, answer.object().get("first_sequence"));
        refused(403, "ENROLMENT_CODE_WRONG", enrol(claim));
        assertEquals(
                List.of(List.of(shop.administrator.id(), "Disk diganti")),
                server.query(
                        """
                        select issued_by, lost_key_reason from enrolment_code
                        where lost_key_terminal_id = ?
                        """,
                        till.terminal));
        assertEquals(
                1,
                server.number(
                        """
                        select count(*) from audit_entry
                        where user_id = ? and action = 'ISSUE_CODE_FOR_LOST_KEY'
                          and subject like (select code from terminal where terminal_id = ?)
                            || ' → %: Disk diganti'
                        """,
                        shop.administrator.id(), till.terminal));
    }

    @Test
    void aTillWhoseKeyTurnedUpAfterAllMayUseTheCodeForIt() {
        TestTill till = shop.till();
        till.push(List.of(opened(till)));
        assertEquals(
                201,
                enrol(till.claim(codeForLostKey(till), TestTill.newKeys(), till.end())).status());
    }

    @Test
    void whoeverHasOnlyAPlainCodeAndKnowsTheTillDoesNotTakeItsPlace() {
        TestTill till = shop.till();
        till.push(List.of(opened(till)));
        KeyPair keys = TestTill.newKeys();
        refused(
                403,
                "SUCCESSION_NOT_SIGNED",
                enrol(till.claimWithoutKey(code(), keys, till.end())));
        assertEquals(200, till.push(List.of(opened(till))).status(), "it is at work as before");
    }

    @Test
    void aCodeForALostKeyIsGoodForNoOtherTill() {
        TestTill till = shop.till();
        TestTill other = shop.till();
        other.push(List.of(opened(other)));
        String code = codeForLostKey(till);
        KeyPair keys = TestTill.newKeys();
        String expected = "CODE_IS_FOR_ANOTHER_TILL";
        refused(403, expected, enrol(other.claimWithoutKey(code, keys, other.end())));
        refused(403, expected, enrol(other.claim(code, keys, other.end())));
        refused(403, expected, enrol(newTill(code, keys)));
        Map<String, Object> mixed = new HashMap<>(till.claimWithoutKey(code, keys, till.end()));
        mixed.put("public_key", publicKey(TestTill.newKeys()));
        refused(403, "SUCCESSION_NOT_SIGNED", enrol(mixed));
        assertEquals(201, enrol(till.claimWithoutKey(code, keys, till.end())).status());
    }

    @Test
    void aCodeForALostKeyNeedsAReasonAndATillOfOnesOwn() {
        TestTill till = shop.till();
        String path = "/api/terminals/%s/lost-key";
        Answer silent = shop.office.post(path.formatted(till.terminal), Map.of("reason", " \t"));
        assertEquals(400, silent.status(), silent.text());
        assertEquals(200, till.push(List.of(opened(till))).status(), "not shut out");
        refused(
                404,
                "TERMINAL_UNKNOWN",
                shop.office.post(
                        path.formatted(UUID.randomUUID()), Map.of("reason", "Disk diganti")));
    }

    @Test
    void aTillOfAnotherCooperativeIsNotSucceededHere() {
        TestShop elsewhere = TestShop.open(server, "sebelah");
        TestTill foreign = elsewhere.till();
        refused(
                403,
                "SUCCESSION_NOT_SIGNED",
                enrol(foreign.claim(code(), TestTill.newKeys(), new Point(0, Event.GENESIS_HASH))));
    }

    private static byte[] opened(TestTill till) {
        return till.write(TestShop.DAY, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO)).line();
    }

    private static long cursor(TestTill till) {
        return ((Number) till.pull(0, 2_000).object().get("cursor")).longValue();
    }

    private static void revoke(TestTill till) {
        assertEquals(
                204,
                shop.office
                        .post("/api/terminals/" + till.terminal + "/revocation", Map.of())
                        .status());
    }

    private static String code() {
        return TestTill.code(shop.office, shop.founded.outlet());
    }

    private static String codeForLostKey(TestTill till) {
        Answer issued =
                shop.office.post(
                        "/api/terminals/" + till.terminal + "/lost-key",
                        Map.of("reason", "Disk diganti"));
        assertEquals(201, issued.status(), issued.text());
        return (String) issued.object().get("code");
    }

    private static Map<String, Object> newTill(String code, KeyPair keys) {
        return Map.of("code", code, "public_key", publicKey(keys));
    }

    private static String publicKey(KeyPair keys) {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    private static Answer enrol(Map<String, Object> request) {
        return server.client().post("/api/enrolment", request);
    }

    private static void refused(int status, String code, Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals(code, answer.object().get("code"), answer.text());
    }
}

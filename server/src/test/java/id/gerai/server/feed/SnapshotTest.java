package id.gerai.server.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelReader;
import id.gerai.ledger.parcel.Piece;
import id.gerai.ledger.parcel.Piece.End;
import id.gerai.ledger.parcel.Piece.Frame;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.secret.ServerKey;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All there is, as a parcel that the server signs. */
class SnapshotTest {
    private static TestServer server;
    private static TestShop shop;
    private static TestTill till;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "salinan");
        till = shop.till();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void itHoldsWhatTheFeedTells() throws IOException {
        Map<String, Object> fed = till.pull(0, 1000).object();
        List<Map<String, Object>> lines = lines(till.download("/api/terminal/snapshot"));
        Map<String, Object> first = lines.removeFirst();
        assertEquals("snapshot", first.get("type"));
        assertEquals(fed.get("cursor"), first.get("cursor"));
        assertEquals(fed.get("epoch"), first.get("epoch"));
        lines.removeIf(it -> it.get("type").equals("quick_keys"));
        assertEquals(new HashSet<>((List<?>) fed.get("changes")), new HashSet<>(lines));
        assertEquals(((List<?>) fed.get("changes")).size(), lines.size());
    }

    @Test
    void aTillThatGoesOnFromItIsToldNothingTwice() throws IOException {
        Map<String, Object> first = lines(till.download("/api/terminal/snapshot")).getFirst();
        Map<String, Object> next =
                till.get(
                                "/api/terminal/changes?after=%s&epoch=%s"
                                        .formatted(first.get("cursor"), first.get("epoch")))
                        .object();
        assertEquals(List.of(), next.get("changes"));
        assertEquals(false, next.get("start_over"));
    }

    @Test
    void itSaysHowFarEachTillOfTheOutletWasHeard() throws IOException {
        TestShop other = TestShop.open(server, "terdengar");
        TestTill heard = other.till();
        Written written =
                heard.write(TestShop.DAY, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO));
        heard.push(List.of(written.line()));
        Map<String, Object> first = lines(heard.download("/api/terminal/snapshot")).getFirst();
        assertEquals(
                List.of(
                        Map.of(
                                "terminal",
                                heard.terminal.toString(),
                                "sequence",
                                1,
                                "hash",
                                id.gerai.ledger.event.EventHash.of(written.line()))),
                first.get("acknowledged"));
    }

    @Test
    void nobodyButATillMayFetchIt() {
        assertEquals(403, shop.office.get("/api/terminal/snapshot").status());
        assertEquals(401, server.client().get("/api/terminal/snapshot").status());
    }

    private static List<Map<String, Object>> lines(byte[] file) throws IOException {
        ParcelReader reader =
                ParcelReader.open(new ByteArrayInputStream(file), _ -> SnapshotTest::isOurs)
                        .orElseThrow();
        assertEquals(ParcelHead.Kind.SNAPSHOT, reader.head().kind());
        List<Map<String, Object>> lines = new ArrayList<>();
        Piece last = new End(-1);
        for (var piece = reader.next(); piece.isPresent(); piece = reader.next()) {
            last = piece.get();
            if (last instanceof Frame frame) {
                for (String line :
                        new String(frame.content(), StandardCharsets.UTF_8).split("\n")) {
                    lines.add(JSON.std.mapFrom(line));
                }
            }
        }
        assertTrue(last instanceof End, last.toString());
        return lines;
    }

    private static boolean isOurs(byte[] text, byte[] signature) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(
                                            Base64.getDecoder()
                                                    .decode(
                                                            server.get(ServerKey.class)
                                                                    .publicKey())));
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

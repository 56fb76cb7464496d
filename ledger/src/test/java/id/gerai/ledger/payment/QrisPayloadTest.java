package id.gerai.ledger.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The vectors of domain §5.3. */
class QrisPayloadTest {
    private static final String STATIC =
            "00020101021126690017ID.CO.EXAMPLE.WWW0118936000990000000018"
                    + "02150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID1020000000001"
                    + "0303UMI5204541153033605802ID5925KOPERASI DESA MERAH PUTIH6006KLATEN"
                    + "61055746262070703A01630459DD";
    private static final String DYNAMIC =
            "00020101021226690017ID.CO.EXAMPLE.WWW0118936000990000000018"
                    + "02150000000000000010303UMI51440014ID.CO.QRIS.WWW0215ID1020000000001"
                    + "0303UMI5204541153033605405475005802ID5925KOPERASI DESA MERAH PUTIH"
                    + "6006KLATEN61055746262070703A016304CE27";

    static List<Map.Entry<String, QrisPayload.Refusal>> refused() {
        return List.of(
                Map.entry("", QrisPayload.Refusal.NOT_A_QRIS_CODE),
                Map.entry("https://example.org", QrisPayload.Refusal.NOT_A_QRIS_CODE),
                Map.entry(STATIC.substring(0, 90), QrisPayload.Refusal.NOT_A_QRIS_CODE),
                Map.entry(STATIC.replace("KLATEN", "KLATAN"), QrisPayload.Refusal.CHECKSUM_WRONG),
                Map.entry(DYNAMIC, QrisPayload.Refusal.ALREADY_DYNAMIC),
                Map.entry(
                        summed(STATIC.replace("5303360", "5303840")),
                        QrisPayload.Refusal.NOT_IN_RUPIAH));
    }

    @Test
    void theStaticCodeTakesTheAmount() {
        QrisPayload payload = QrisPayload.ofStatic(STATIC);
        assertEquals(DYNAMIC, payload.withAmount(Rupiah.of(47_500)));
        assertEquals("KOPERASI DESA MERAH PUTIH", payload.merchant());
    }

    @Test
    void theChecksumIsTheFieldsOwn() {
        assertEquals("29B1", QrisPayload.checksum("123456789"));
    }

    @Test
    void aTipIsDroppedForNoFeeMayBeCharged() {
        String withTip = summed(STATIC.replace("5802ID", "550202" + "56041000" + "5802ID"));
        assertEquals(DYNAMIC, QrisPayload.ofStatic(withTip).withAmount(Rupiah.of(47_500)));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatIsNoStaticCodeIsRefusedByName(Map.Entry<String, QrisPayload.Refusal> row) {
        assertEquals(Optional.of(row.getValue()), QrisPayload.refusalOf(row.getKey()));
    }

    @Test
    void everyWayToPayIsOffered() {
        Set<Class<?>> offered =
                Tender.types().stream()
                        .map(type -> type.maker().make(Rupiah.of(1), "r", "KHBS").getClass())
                        .collect(Collectors.toSet());
        assertEquals(
                Arrays.stream(Tender.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                offered);
    }

    @Test
    void aStampIsDueAboveFiveMillion() {
        assertFalse(StampDuty.isDueOn(Rupiah.of(5_000_000)));
        assertTrue(StampDuty.isDueOn(Rupiah.of(5_000_001)));
    }

    private static String summed(String code) {
        String body = code.substring(0, code.length() - 4);
        return body + QrisPayload.checksum(body);
    }
}

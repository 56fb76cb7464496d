package id.gerai.ledger.sale;

import id.gerai.ledger.member.Nik;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody who showed a NIK to buy controlled goods. The number itself is not kept: the token finds
 * earlier purchases of the same person in the same cooperative, and says nothing to anybody else.
 *
 * @param token keyed hash of the NIK
 * @param masked {@code 331015******0003}, for the manager
 */
public record BuyerIdentity(String token, String masked) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int TOKEN_BYTES = 16;

    /**
     * @param key of the cooperative, from the outlet's settings; not empty
     */
    public static BuyerIdentity of(Nik nik, String key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] hash = mac.doFinal(nik.digits().getBytes(StandardCharsets.US_ASCII));
            return new BuyerIdentity(HexFormat.of().formatHex(hash, 0, TOKEN_BYTES), nik.masked());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Bug: every Java knows " + ALGORITHM, e);
        }
    }
}

package id.gerai.ledger.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.member.Nik;
import id.gerai.ledger.sale.BuyerIdentity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.security.SecureRandom;
import java.util.UUID;

class PinHashTest {
    @Test
    void onlyThePinThatWasHashedMatches() {
        String hash = PinHash.of("4821", new SecureRandom());
        assertTrue(PinHash.matches("4821", hash));
        assertFalse(PinHash.matches("4822", hash));
        assertNotEquals(hash, PinHash.of("4821", new SecureRandom()));
        assertFalse(hash.contains("4821"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4821", "argon2$x$y$z", "pbkdf2$1$2"})
    void aHashOfAnotherFormMatchesNothing(String encoded) {
        assertFalse(PinHash.matches("4821", encoded));
    }

    @Test
    void aPinHasFourToEightDigitsNotAllAlike() {
        assertTrue(PinHash.isAcceptable("1234"));
        for (String pin : new String[] {"123", "123456789", "1111", "12a4", ""}) {
            assertFalse(PinHash.isAcceptable(pin), pin);
        }
    }

    @Test
    void anApprovalNeedsAReason() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Approval(Permission.VOID_LINE, UUID.randomUUID(), " "));
    }

    @Test
    void aNikIsKeptAsATokenThatOnlyItsKeyMakes() {
        Nik nik = new Nik("3310154107900003");
        BuyerIdentity one = BuyerIdentity.of(nik, "key");
        assertEquals(one, BuyerIdentity.of(nik, "key"));
        assertNotEquals(one.token(), BuyerIdentity.of(nik, "other").token());
        assertEquals("331015******0003", one.masked());
        assertFalse(one.toString().contains(nik.digits()));
    }
}

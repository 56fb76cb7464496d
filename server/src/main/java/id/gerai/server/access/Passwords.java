package id.gerai.server.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;

/** Argon2id as OWASP recommends it: 19 MiB, two passes; about 0.1 s. */
@Singleton
public final class Passwords {
    private static final int MIN_LENGTH = 10;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;

    private final Argon2Function argon2 =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

    private String nobody;

    /**
     * What is kept of a password that somebody chose.
     *
     * @throws RefusedException if it is too short
     */
    public String chosen(String password) {
        if (password.length() < MIN_LENGTH) {
            throw RefusedException.because(AccessRefusal.PASSWORD_TOO_SHORT, MIN_LENGTH)
                    .at("password");
        }
        return hash(password);
    }

    private String hash(String password) {
        return Password.hash(password).addRandomSalt().with(argon2).getResult();
    }

    boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** A hash to check against where there is no user. Made when first needed: starting is fast. */
    synchronized String ofNobody() {
        if (nobody == null) {
            nobody = hash("nobody has this password");
        }
        return nobody;
    }
}

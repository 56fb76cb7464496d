package id.gerai.server.outlet;

import id.gerai.server.sql.AcrossCooperatives;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.UUID;

/** The tills that have ever joined, for those who take in by other roads what tills signed. */
@Singleton
public class Tills {
    private final TerminalStore terminals;

    Tills(TerminalStore terminals) {
        this.terminals = terminals;
    }

    /**
     * A till that joined once.
     *
     * @param code starts every receipt number
     * @param revoked true where its requests are not answered any more
     */
    public record Enrolled(Till till, String code, boolean revoked, byte[] publicKey) {
        /** True where the text was signed on that till's machine. */
        public boolean hasSigned(byte[] text, byte[] signature) {
            return TillSignature.isValid(publicKey, text, signature);
        }
    }

    /** As stored, for whoever has yet to show by a signature that they are that till. */
    @AcrossCooperatives
    @ReadOnly
    Optional<Terminal> claimed(UUID cooperative, UUID terminal) {
        return terminals.find(cooperative, terminal);
    }

    /** Empty where the cooperative never had such a till. */
    @ReadOnly
    public Optional<Enrolled> find(UUID cooperative, UUID terminal) {
        return terminals
                .find(cooperative, terminal)
                .map(
                        it ->
                                new Enrolled(
                                        new Till(
                                                it.cooperativeId(), it.outletId(), it.terminalId()),
                                        it.code(),
                                        it.revokedAt() != null,
                                        it.publicKey()));
    }
}

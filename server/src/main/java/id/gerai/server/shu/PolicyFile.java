package id.gerai.server.shu;

import id.gerai.ledger.shu.Surplus;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.csv.InputText;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * What the policy file says.
 *
 * @param fiscalYear the book year
 * @param surplus after tax
 * @param policy accepted for that surplus
 */
record PolicyFile(int fiscalYear, Surplus surplus, SurplusPolicy policy) {

    /**
     * Reads {@code POLICY.json}.
     *
     * @throws RefusedInputException if anything in it is not as documented
     */
    static PolicyFile read(Path file) throws IOException, RefusedInputException {
        return new PolicyReader(InputText.read(file), Optional.empty()).read();
    }

    /**
     * Reads a policy for a year whose books are closed: the file need not tell the surplus, and one
     * it tells must be that of the books.
     *
     * @param books the surplus of a year; empty while it is open
     * @throws RefusedInputException if anything in it is not as documented, or the year is open
     */
    static PolicyFile readForBooks(Path file, IntFunction<Optional<Surplus>> books)
            throws IOException, RefusedInputException {
        return new PolicyReader(InputText.read(file), Optional.of(books)).read();
    }
}

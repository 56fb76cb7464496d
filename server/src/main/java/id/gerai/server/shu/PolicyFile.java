package id.gerai.server.shu;

import id.gerai.ledger.shu.Surplus;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.csv.InputText;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.nio.file.Path;

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
        return new PolicyReader(InputText.read(file)).read();
    }
}

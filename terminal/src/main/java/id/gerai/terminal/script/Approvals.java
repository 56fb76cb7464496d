package id.gerai.terminal.script;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.terminal.till.Till;

import java.util.Optional;

/** Gets somebody's word in a script, which has nobody to type a PIN. */
final class Approvals {
    private final Till till;

    Approvals(Till till) {
        this.till = till;
    }

    /**
     * By the cashier who works, or whoever may.
     *
     * @param reason the usual one where it is blank
     */
    Approval word(Permission permission, String reason) throws DirectiveException {
        String why = reason.isBlank() ? till.approvals().reasons(permission).getFirst() : reason;
        Optional<Approval> own = till.approvals().byCashier(permission, why);
        if (own.isPresent()) {
            return own.get();
        }
        return till.desk().cashiers().stream()
                .filter(it -> it.permissions().contains(permission))
                .findFirst()
                .map(it -> new Approval(permission, it.id(), why))
                .orElseThrow(() -> new DirectiveException("nobody here may " + permission));
    }
}

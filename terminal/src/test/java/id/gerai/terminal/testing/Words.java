package id.gerai.terminal.testing;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;

/** Words that a test gives in place of somebody at the till. */
public final class Words {
    private Words() {}

    /** Joko's, who may do everything. */
    public static Approval of(Permission permission) {
        return new Approval(permission, SampleShop.JOKO, "Kebijakan pengelola");
    }
}

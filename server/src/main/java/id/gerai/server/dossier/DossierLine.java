package id.gerai.server.dossier;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something known of a member.
 *
 * @param on the day it is about; empty for none
 * @param amount empty where it is about no money
 */
record DossierLine(Optional<LocalDate> on, String what, String detail, Optional<Rupiah> amount) {
    static DossierLine fact(String what, String detail) {
        return new DossierLine(Optional.empty(), what, detail, Optional.empty());
    }

    static DossierLine dated(LocalDate on, String what, String detail) {
        return new DossierLine(Optional.of(on), what, detail, Optional.empty());
    }

    static DossierLine money(Optional<LocalDate> on, String what, String detail, Rupiah amount) {
        return new DossierLine(on, what, detail, Optional.of(amount));
    }
}

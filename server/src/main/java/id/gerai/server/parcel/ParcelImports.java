package id.gerai.server.parcel;

import id.gerai.server.problem.RefusedException;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.UUID;

/** What became of the files that were brought. */
@Singleton
public class ParcelImports {
    private static final int SHOWN_MAX = 50;

    private final ParcelStore store;

    ParcelImports(ParcelStore store) {
        this.store = store;
    }

    /**
     * One of them, as it stands now.
     *
     * @throws RefusedException if the cooperative has none such
     */
    @ReadOnly
    public Imported get(UUID cooperative, UUID id) {
        return store.find(cooperative, id)
                .orElseThrow(() -> RefusedException.because(ParcelRefusal.IMPORT_UNKNOWN));
    }

    /** The last ones, latest first; at most 50. */
    @ReadOnly
    List<Imported> latest(UUID cooperative) {
        return store.latest(cooperative, SHOWN_MAX);
    }
}

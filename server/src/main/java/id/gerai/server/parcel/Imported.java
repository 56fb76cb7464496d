package id.gerai.server.parcel;

import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.server.tills.NumberRange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a file, so far or for good.
 *
 * @param terminalCode of the till that wrote it
 * @param by who brought it in
 * @param finishedAt empty while it is read, or where that was cut short
 * @param counts of its lines
 * @param damageCount how many places could not be read
 * @param damage the first of them
 * @param complete true where the file is whole and all of it is here
 * @param missing numbers of the till that have not arrived, by any road
 */
public record Imported(
        UUID id,
        String terminalCode,
        String fileName,
        String by,
        Instant startedAt,
        Optional<Instant> finishedAt,
        Counts counts,
        long damageCount,
        List<Damage> damage,
        boolean complete,
        List<NumberRange> missing) {

    /**
     * How its lines came out.
     *
     * @param events all of them
     * @param recorded new ones
     * @param forAttention of the new ones
     * @param setAside kept in quarantine
     */
    public record Counts(long events, long recorded, long forAttention, long setAside) {
        /** Those that had come before, by line or from this file. */
        public long known() {
            return events - recorded - setAside;
        }
    }
}

package id.gerai.terminal.journal;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.device.SlipForm;
import id.gerai.terminal.signal.Signal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * What the printer owes. A job is finished only when the printer says that all of it is on paper;
 * until then it stays, through paper outages and restarts.
 */
public final class PrintQueue {
    private static final String JOB =
            "SELECT id, number, copy, coalesce(reprint, 0), text FROM print_job"
                    + " LEFT JOIN print_attempt ON job = id";
    private static final String NOT_ASIDE = " AND coalesce(aside, 0) = 0";

    private final Store store;
    private final Signal changed = new Signal();

    /**
     * Opens the queue. A job that was on the printer when the program ended may or may not be on
     * paper: it is printed anew and says so, so that two unmarked receipts can never be out.
     */
    public PrintQueue(Store store) {
        this.store = store;
        store.write(
                session -> {
                    session.update(
                            "INSERT INTO print_attempt(job, reprint, aside)"
                                    + " SELECT id, 1, 0 FROM print_job WHERE state = 'PRINTING'"
                                    + " ON CONFLICT(job) DO UPDATE SET reprint = reprint + 1");
                    return session.update(
                            "UPDATE print_job SET state = 'QUEUED' WHERE state = 'PRINTING'");
                });
    }

    /**
     * A receipt to print.
     *
     * @param number of the receipt; empty for a slip that has none
     * @param copy 0 for the original, n for the n-th copy that somebody asked for
     * @param reprint how often it was begun and did not come out whole, or perhaps not
     */
    public record Job(long id, String number, int copy, int reprint, Slip slip) {}

    /** Fires when a job came or went. */
    public Signal changed() {
        return changed;
    }

    /** Puts in the next copy of a receipt. */
    public void addCopy(String number, Slip slip) {
        store.write(
                session -> {
                    long copies =
                            session.number(
                                    "SELECT max(copy) FROM print_job WHERE number = ?", number);
                    return insert(session, number, copies + 1, slip);
                });
        changed.fire();
    }

    /** Puts in a slip that belongs to no receipt. */
    public void addSlip(Slip slip) {
        store.write(session -> insert(session, "", 0, slip));
        changed.fire();
    }

    /** The oldest job that is not on paper and not put aside. */
    public Optional<Job> next() {
        return first(JOB + " WHERE state <> 'DONE'" + NOT_ASIDE + " ORDER BY id LIMIT 1");
    }

    /** How many jobs are not on paper. */
    public long waiting() {
        return store.read(
                session -> session.number("SELECT count(*) FROM print_job WHERE state <> 'DONE'"));
    }

    /** How many jobs are not on paper and not put aside. */
    public long due() {
        return store.read(
                session ->
                        session.number(
                                "SELECT count(*) FROM print_job LEFT JOIN print_attempt"
                                        + " ON job = id WHERE state <> 'DONE'"
                                        + NOT_ASIDE));
    }

    /** Its first line is about to go to the printer. */
    public void started(Job job) {
        store.write(
                session ->
                        session.update(
                                "UPDATE print_job SET state = 'PRINTING' WHERE id = ?", job.id()));
    }

    /** Nothing of it came out; it waits as it is. */
    public void notBegun(Job job) {
        setState(job, "QUEUED");
    }

    /** It tore off half-way: all of it is to be printed anew, marked so. */
    public void torn(Job job) {
        store.write(
                session -> {
                    session.update(
                            "INSERT INTO print_attempt(job, reprint, aside) VALUES(?, 1, 0)"
                                    + " ON CONFLICT(job) DO UPDATE SET reprint = reprint + 1",
                            job.id());
                    return session.update(
                            "UPDATE print_job SET state = 'QUEUED' WHERE id = ?", job.id());
                });
    }

    /** Somebody goes on without it; it waits until {@link #takeUpAll}. */
    public void putAside(Job job) {
        store.write(
                session ->
                        session.update(
                                "INSERT INTO print_attempt(job, reprint, aside) VALUES(?, 0, 1)"
                                        + " ON CONFLICT(job) DO UPDATE SET aside = 1",
                                job.id()));
        changed.fire();
    }

    /** Prints what was put aside after all, oldest first. */
    public void takeUpAll() {
        store.write(session -> session.update("UPDATE print_attempt SET aside = 0"));
        changed.fire();
    }

    /** All of it is on paper. */
    public void finished(Job job) {
        setState(job, "DONE");
        changed.fire();
    }

    /** How many copies of a receipt somebody asked for. */
    public int copies(String number) {
        return Math.toIntExact(
                store.read(
                        session ->
                                session.number(
                                        "SELECT max(copy) FROM print_job WHERE number = ?",
                                        number)));
    }

    /** A receipt as it came out first. */
    public Optional<Slip> original(String number) {
        return store.read(
                session ->
                        session.first(
                                "SELECT text FROM print_job WHERE number = ? AND copy = 0",
                                row -> SlipForm.slip(row.getString(1)),
                                number));
    }

    static void add(Session session, String number, int copy, Slip slip) throws SQLException {
        insert(session, number, copy, slip);
    }

    private static int insert(Session session, String number, long copy, Slip slip)
            throws SQLException {
        return session.update(
                "INSERT INTO print_job(number, copy, state, text) VALUES(?, ?, 'QUEUED', ?)",
                number,
                copy,
                SlipForm.text(slip));
    }

    private Optional<Job> first(String sql) {
        return store.read(session -> session.first(sql, PrintQueue::job));
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong(1),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                SlipForm.slip(row.getString(5)));
    }

    private void setState(Job job, String state) {
        store.writeLightly(
                session ->
                        session.update(
                                "UPDATE print_job SET state = ? WHERE id = ?", state, job.id()));
    }
}

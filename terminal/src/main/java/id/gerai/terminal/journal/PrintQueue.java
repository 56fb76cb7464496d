package id.gerai.terminal.journal;

import id.gerai.terminal.signal.Signal;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * What the printer owes. A job is finished only when the printer says that all of it is on paper;
 * until then it stays, through paper outages and restarts.
 */
public final class PrintQueue {
    private final Store store;
    private final Signal changed = new Signal();

    /**
     * Opens the queue. A job that was on the printer when the program ended may or may not be on
     * paper: it becomes a copy, so that two originals can never be out.
     */
    public PrintQueue(Store store) {
        this.store = store;
        store.write(
                session ->
                        session.update(
                                "UPDATE print_job SET state = 'QUEUED', copy = 1"
                                        + " WHERE state = 'PRINTING'"));
    }

    /**
     * A receipt to print.
     *
     * @param copy true where the original is, or may be, on paper already
     */
    public record Job(long id, String number, boolean copy, List<String> lines) {}

    /** Fires when a job came or went. */
    public Signal changed() {
        return changed;
    }

    /** Puts in a copy of a receipt. */
    public void addCopy(String number, List<String> lines) {
        store.write(session -> insert(session, number, true, lines));
        changed.fire();
    }

    /** The oldest job that is not on paper. */
    public Optional<Job> next() {
        return store.read(
                session ->
                        session.first(
                                "SELECT id, number, copy, text FROM print_job"
                                        + " WHERE state <> 'DONE' ORDER BY id LIMIT 1",
                                row ->
                                        new Job(
                                                row.getLong(1),
                                                row.getString(2),
                                                row.getBoolean(3),
                                                row.getString(4).lines().toList())));
    }

    /** How many jobs are not on paper. */
    public long waiting() {
        return store.read(
                session -> session.number("SELECT count(*) FROM print_job WHERE state <> 'DONE'"));
    }

    /** The last receipt that went through the queue. */
    public Optional<Job> last() {
        return store.read(
                session ->
                        session.first(
                                "SELECT id, number, copy, text FROM print_job"
                                        + " WHERE number <> '' ORDER BY id DESC LIMIT 1",
                                row ->
                                        new Job(
                                                row.getLong(1),
                                                row.getString(2),
                                                row.getBoolean(3),
                                                row.getString(4).lines().toList())));
    }

    /** Its first line is about to go to the printer. */
    public void started(Job job) {
        store.write(
                session ->
                        session.update(
                                "UPDATE print_job SET state = 'PRINTING' WHERE id = ?", job.id()));
    }

    /** It tore off half-way and is known not to be a whole receipt. */
    public void failed(Job job) {
        setState(job, "QUEUED");
    }

    /** All of it is on paper. */
    public void finished(Job job) {
        setState(job, "DONE");
        changed.fire();
    }

    static void add(Session session, String number, List<String> lines) throws SQLException {
        insert(session, number, false, lines);
    }

    private static int insert(Session session, String number, boolean copy, List<String> lines)
            throws SQLException {
        return session.update(
                "INSERT INTO print_job(number, copy, state, text) VALUES(?, ?, 'QUEUED', ?)",
                number,
                copy ? 1 : 0,
                String.join("\n", lines));
    }

    private void setState(Job job, String state) {
        store.writeLightly(
                session ->
                        session.update(
                                "UPDATE print_job SET state = ? WHERE id = ?", state, job.id()));
    }
}

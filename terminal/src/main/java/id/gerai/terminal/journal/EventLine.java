package id.gerai.terminal.journal;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;

import java.io.IOException;
import java.util.Map;

/** An event as one line of UTF-8 JSON, the bytes that are stored, hashed and sent. */
public final class EventLine {
    private EventLine() {}

    /** Written once; the same event read and written again gives the same bytes. */
    public static byte[] write(Event event) {
        try {
            return JSON.std.asBytes(EventForm.write(event));
        } catch (IOException e) {
            throw new IllegalStateException("Bug: an event could not be written as JSON", e);
        }
    }

    /**
     * The event of a line.
     *
     * @throws StoreException if the line is not an event
     */
    public static Event read(byte[] line) {
        try {
            Map<String, Object> fields = JSON.std.mapFrom(line);
            return EventForm.read(fields);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException("An event in the journal cannot be read", e);
        }
    }
}

package id.gerai.server.intake;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How far everything from a till is here.
 *
 * @param sequence of the last event without a gap below it; 0 where none has come
 * @param hash of that event; what the till's first event names where none has come
 */
public record Head(long sequence, String hash) {
    /** As docs/sync.md writes it. */
    public Map<String, Object> onTheWire() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sequence", sequence);
        fields.put("hash", hash);
        return fields;
    }
}

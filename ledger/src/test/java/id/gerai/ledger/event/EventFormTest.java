package id.gerai.ledger.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.fields.MalformedFieldsException;
import id.gerai.testing.Golden;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;
import id.gerai.testing.Resource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The wire contract: golden files say it, a table says what is refused and how. */
class EventFormTest {
    static List<Map.Entry<String, Event>> samples() {
        return List.copyOf(SampleEvents.all().entrySet());
    }

    static List<Row> malformed() {
        return MarkdownTables.only(EventFormTest.class, "malformed.md");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventsAreWrittenAsTheGoldenFilesSay(Map.Entry<String, Event> sample) throws IOException {
        String json = JSON.std.asString(EventForm.write(sample.getValue()));
        Golden.assertMatches(getClass(), "golden/" + sample.getKey() + ".json", json);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void goldenFilesAreReadAsTheEventsTheyTell(Map.Entry<String, Event> sample) throws IOException {
        String json = Resource.text(getClass(), "golden/" + sample.getKey() + ".json");
        assertEquals(sample.getValue(), EventForm.read(JSON.std.mapFrom(json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shift_opened",
                "sale_completed",
                "sale_completed_qris",
                "sale_completed_credit",
                "sale_returned",
                "share_paid",
                "consignment_received",
                "consignor_paid",
                "shift_closed"
            })
    void whatAnOlderTillWroteIsReadAsItWasMeant(String name) throws IOException {
        Map<String, Object> fields = JSON.std.mapFrom(golden("v1/" + name));
        assertEquals(1, fields.get("version"));
        assertEquals(SampleEvents.all().get(name), EventForm.read(fields));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void malformedFieldsAreRefusedByTheirPlace(Row row) throws IOException {
        Map<String, Object> fields = JSON.std.mapFrom(golden("sale_completed"));
        change(fields, row.text("field"), row.text("becomes"));
        Exception refusal =
                assertThrows(MalformedFieldsException.class, () -> EventForm.read(fields));
        assertEquals(row.text("refused with"), refusal.getMessage());
    }

    @Test
    void anEventOfANewerTypeOrVersionIsKept() throws IOException {
        Map<String, Object> newerType = JSON.std.mapFrom(golden("shift_opened"));
        newerType.put("type", "drawer_kissed");
        assertEquals(new TillEvent.Unknown("drawer_kissed", 2), EventForm.read(newerType).fact());

        Map<String, Object> newerVersion = JSON.std.mapFrom(golden("shift_opened"));
        newerVersion.put("version", 9);
        newerVersion.put("fact", Map.of("quite", "different"));
        assertEquals(new TillEvent.Unknown("shift_opened", 9), EventForm.read(newerVersion).fact());
    }

    @Test
    void fieldsNobodyKnowsAreLeftAlone() throws IOException {
        Map<String, Object> fields = JSON.std.mapFrom(golden("shift_opened"));
        fields.put("mood", "sunny");
        assertEquals(SampleEvents.all().get("shift_opened"), EventForm.read(fields));
    }

    private static String golden(String name) {
        return Resource.text(EventFormTest.class, "golden/" + name + ".json");
    }

    /** Sets the value at a path such as {@code fact.ticket.rounding}; {@code -} removes it. */
    @SuppressWarnings("unchecked")
    private static void change(Map<String, Object> fields, String path, String value)
            throws IOException {
        int dot = path.indexOf('.');
        if (dot > 0) {
            String head = path.substring(0, dot);
            change((Map<String, Object>) fields.get(head), path.substring(dot + 1), value);
        } else if (value.equals("-")) {
            fields.remove(path);
        } else {
            fields.put(path, JSON.std.mapFrom("{\"v\":" + value + "}").get("v"));
        }
    }

    @Test
    void writingLeavesTheFieldsInTheirOrder() {
        Map<String, Object> fields = EventForm.write(SampleEvents.all().get("shift_opened"));
        assertEquals(
                List.of(
                        "id",
                        "cooperative",
                        "terminal",
                        "sequence",
                        "previous",
                        "occurred_at",
                        "business_date",
                        "cashier",
                        "type",
                        "version",
                        "fact"),
                List.copyOf(fields.keySet()));
    }
}

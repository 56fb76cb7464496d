package id.gerai.terminal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.SampleEvents;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The till writes and reads the bytes of the contract's golden files. */
class EventLineTest {
    static Set<String> names() {
        return SampleEvents.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheGoldenFile(String name) throws IOException {
        Event event = SampleEvents.all().get(name);
        String golden = golden(name);
        assertEquals(golden, new String(EventLine.write(event), StandardCharsets.UTF_8));
        assertEquals(event, EventLine.read(golden.getBytes(StandardCharsets.UTF_8)));
    }

    private static String golden(String name) throws IOException {
        String resource = "golden/" + name + ".json";
        try (InputStream in = SampleEvents.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

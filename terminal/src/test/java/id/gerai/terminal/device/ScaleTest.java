package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.device.escpos.Line;
import id.gerai.terminal.device.javapos.JavaPosScale;
import id.gerai.terminal.device.scale.ContinuousProtocol;
import id.gerai.terminal.device.scale.RequestProtocol;
import id.gerai.terminal.device.scale.ScaleProtocol;
import id.gerai.terminal.device.scale.SerialScale;
import id.gerai.terminal.device.service.Services;
import id.gerai.terminal.device.service.SimulatedDevices;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Scales through the standard control, and what serial ones say. */
class ScaleTest {
    private static int made;

    /** Over our simulated scale. */
    @Nested
    class Simulated {
        private final SimulatedDevices devices =
                SimulatedDevices.register("Scales" + made++, Optional.empty());
        private final Scale scale = new JavaPosScale(devices.scaleName(), Fast.RHYTHM);

        @AfterEach
        void close() {
            scale.close();
        }

        @Test
        void weighsWhatLiesOnIt() {
            isNow(ScaleState.ZERO);
            devices.scale().put(1_250);
            Fast.await("live", () -> scale.live().equals(new Weight(ScaleState.STABLE, 1_250)));
            assertEquals(new Weight(ScaleState.STABLE, 1_250), scale.weigh(false));
        }

        @ParameterizedTest
        @CsvSource({"UNSTABLE", "OVER", "UNDER_ZERO", "MISSING"})
        void saysWhyItCannotWeighAndRecovers(ScaleState trouble) {
            isNow(ScaleState.ZERO);
            devices.scale().bring(trouble);
            isNow(trouble);
            assertEquals(new Weight(trouble, 0), scale.weigh(false));
            devices.scale().put(500);
            isNow(ScaleState.STABLE);
            assertEquals(500, scale.weigh(false).grams());
        }

        @Test
        void theSameWeightAgainIsConfirmed() {
            devices.scale().setRefusesSame(true);
            isNow(ScaleState.ZERO);
            devices.scale().put(700);
            assertEquals(700, scale.weigh(false).grams());
            assertEquals(ScaleState.SAME_WEIGHT, scale.weigh(false).state());
            assertEquals(new Weight(ScaleState.STABLE, 700), scale.weigh(true));
        }

        private void isNow(ScaleState state) {
            Fast.await(state.name(), () -> scale.live().state() == state);
        }
    }

    @Test
    void aTillWithoutAScaleSaysSo() {
        try (Scale none = new JavaPosScale("none", Fast.RHYTHM)) {
            assertEquals(Weight.MISSING, none.weigh(false));
        }
    }

    @Test
    void aSerialScaleIsAskedAndHeard() {
        BlockingQueue<Integer> wire = new LinkedBlockingQueue<>();
        Line line = new AskedLine(wire, "S S      1.250 kg\r\n");
        String name = "Serial" + made++;
        try (SerialScale source = SerialScale.follow(() -> line, new RequestProtocol())) {
            Services.scale(name, source);
            try (Scale scale = new JavaPosScale(name, Fast.RHYTHM)) {
                Fast.await("weight", () -> scale.weigh(false).grams() == 1_250);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    continuous | ST,GS,+  1.250kg | STABLE     | 1250
                    continuous | US,GS,+  1.3kg   | UNSTABLE   | 1300
                    continuous | ST,NT,   500g    | STABLE     | 500
                    continuous | ST,GS,+  0.000kg | ZERO       | 0
                    continuous | ST,GS,-  0.010kg | UNDER_ZERO | 0
                    continuous | OL,GS,+          | OVER       | 0
                    request    | S S      2.005 kg| STABLE     | 2005
                    request    | S D      2.1 kg  | UNSTABLE   | 2100
                    request    | S +              | OVER       | 0
                    request    | S -              | UNDER_ZERO | 0
                    request    | S I              | UNSTABLE   | 0
                    """)
    void everyLineHasItsMeaning(String protocol, String line, ScaleState state, long grams) {
        assertEquals(
                Optional.of(new Weight(state, grams)), ScaleProtocol.named(protocol).weight(line));
    }

    @Test
    void whatIsNoWeightIsIgnored() {
        assertEquals(Optional.empty(), new ContinuousProtocol().weight("ST,GS,+ 1..2kg"));
        assertEquals(Optional.empty(), new RequestProtocol().weight("ES"));
    }

    /** Answers each request with a line. */
    private record AskedLine(BlockingQueue<Integer> wire, String answer) implements Line {
        @Override
        public void write(byte[] bytes) {
            for (byte b : answer.getBytes(StandardCharsets.US_ASCII)) {
                wire.add((int) b);
            }
        }

        @Override
        public int read(int timeoutMs) {
            try {
                Integer value = wire.poll(timeoutMs, TimeUnit.MILLISECONDS);
                return value == null ? -1 : value;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return -1;
            }
        }

        @Override
        public boolean answers() {
            return true;
        }

        @Override
        public void close() {
            wire.clear();
        }
    }
}

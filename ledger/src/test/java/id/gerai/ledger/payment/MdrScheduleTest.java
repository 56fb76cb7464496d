package id.gerai.ledger.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.MdrSchedule.Step;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** What the provider keeps of a QRIS payment. */
class MdrScheduleTest {
    private static final MdrSchedule MICRO =
            new MdrSchedule(List.of(step(500_000, 30), step(0, 0)));
    private static final MdrSchedule SMALL = new MdrSchedule(List.of(step(0, 70)));

    @ParameterizedTest
    @CsvSource({
        "47500,   0,    332",
        "500000,  0,    3500",
        "500001,  1500, 3500",
        "600000,  1800, 4200",
        "1000333, 3000, 7002",
    })
    void fees(long payment, long micro, long small) {
        assertEquals(Rupiah.of(micro), MICRO.feeOn(Rupiah.of(payment)));
        assertEquals(Rupiah.of(small), SMALL.feeOn(Rupiah.of(payment)));
    }

    private static Step step(long above, int basisPoints) {
        return new Step(Rupiah.of(above), Percent.ofBasisPoints(basisPoints));
    }
}

package id.gerai.ledger.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.money.Rupiah;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class PrincipalShareTest {
    static List<Row> cases() {
        return MarkdownTables.only(PrincipalShareTest.class, "principal.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isPaidOnceAndNeverMoreThanIsLeft(Row row) {
        PrincipalShare share =
                new PrincipalShare(
                        Rupiah.of(row.number("required")), Rupiah.of(row.number("paid")));
        Rupiah pays = Rupiah.of(row.number("pays"));
        assertEquals(Rupiah.of(row.number("remaining")), share.remaining());
        assertEquals(row.text("whole").equals("yes"), share.isWhole());
        assertEquals(row.text("room").equals("yes"), share.hasRoomFor(pays));
        assertEquals(share.paid().plus(pays), share.plus(pays).paid());
    }
}

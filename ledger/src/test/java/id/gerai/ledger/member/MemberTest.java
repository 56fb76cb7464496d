package id.gerai.ledger.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

class MemberTest {
    static List<Row> niks() {
        return MarkdownTables.only(MemberTest.class, "niks.md");
    }

    @ParameterizedTest
    @MethodSource("niks")
    void aNikIsCheckedByItsParts(Row row) {
        String refusal = Nik.refusalOf(row.text("nik")).map(Enum::name).orElse("_");
        assertEquals(row.text("refusal"), refusal);
    }

    @Test
    void aNikIsNeverToldInFull() {
        Nik nik = new Nik("3310154107900003");
        assertEquals("331015******0003", nik.toString());
        Exception refused =
                assertThrows(IllegalArgumentException.class, () -> new Nik("3310153202900001"));
        assertFalse(refused.getMessage().contains("3310"));
    }

    @Test
    void othersReadOnlyAShortName() {
        assertEquals("Siti A.", MemberName.shortForm("Siti  Nur Aminah "));
        assertEquals("Sutrisno", MemberName.shortForm("Sutrisno"));
    }
}

package id.gerai.ledger.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

    static List<Row> movements() {
        return MarkdownTables.only(MemberTest.class, "movements.md");
    }

    @ParameterizedTest
    @MethodSource("movements")
    void aMembershipMovesAsTheTableSays(Row row) {
        MovementKind movement = MovementKind.valueOf(row.text("movement"));
        Optional<MemberStatus> from =
                Optional.of(row.text("from"))
                        .filter(text -> !text.equals("_"))
                        .map(MemberStatus::valueOf);
        Optional<MovementKind.Refusal> refusal = movement.refusalFrom(from);
        assertEquals(row.text("refusal"), refusal.map(Enum::name).orElse("_"));
        assertEquals(row.text("becomes"), refusal.isPresent() ? "_" : movement.leadsTo().name());
    }

    @Test
    void aNikSaysWhoMayHoldIt() {
        Nik woman = new Nik("3310154107900003");
        assertEquals(Sex.FEMALE, woman.sex());
        assertTrue(woman.fits(LocalDate.of(1990, 7, 1)));
        assertFalse(woman.fits(LocalDate.of(1990, 7, 2)));
        assertFalse(woman.fits(LocalDate.of(1991, 7, 1)));
        Nik man = new Nik("3578080102030001");
        assertEquals(Sex.MALE, man.sex());
        assertTrue(man.fits(LocalDate.of(1903, 2, 1)), "the century is not written");
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

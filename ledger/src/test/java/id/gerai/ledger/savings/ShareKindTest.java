package id.gerai.ledger.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;

class ShareKindTest {
    static List<Row> kinds() {
        return MarkdownTables.only(ShareKindTest.class, "kinds.md");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindHasItsRules(Row row) {
        ShareKind kind = ShareKind.valueOf(row.text("kind"));
        assertEquals(row.text("account"), kind.account().digits());
        assertEquals(row.text("stands in"), kind.nature().name());
        assertEquals(row.text("to be paid"), kind.duty().name());
        assertEquals(row.text("counts as capital").equals("yes"), kind.isCapital());
        assertEquals(
                row.text("may be taken out while a member").equals("yes"), kind.isWithdrawable());
    }

    @Test
    void theTableHasEveryKind() {
        assertEquals(
                Arrays.stream(ShareKind.values()).map(Enum::name).toList(),
                kinds().stream().map(row -> row.text("kind")).toList());
    }
}

package id.gerai.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.consignment.ConsignmentRefusal;
import id.gerai.terminal.member.SharePaymentRefusal;
import id.gerai.terminal.payment.PaymentRefusal;
import id.gerai.terminal.sale.ReturnRefusal;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.shift.ShiftRefusal;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsTest {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.gerai.terminal.messages", java.util.Locale.ROOT);

    @Test
    void everyRefusalSaysWhatIsWrongAndWhatToDo() {
        Stream.of(
                        SaleRefusal.values(),
                        ReturnRefusal.values(),
                        PaymentRefusal.values(),
                        ShiftRefusal.values(),
                        SharePaymentRefusal.values(),
                        ConsignmentRefusal.values())
                .flatMap(Stream::of)
                .map(Texts::of)
                .forEach(
                        text ->
                                assertTrue(
                                        text.matches("[A-Z].+\\. [A-Z].+\\."),
                                        () -> "two sentences: " + text));
    }

    @Test
    void everyKeyInTheCodeIsInTheBundle() throws IOException {
        Pattern key = Pattern.compile("Texts\\.of\\(\\s*\"([^\"]+)\"\\s*[,)]");
        List<String> missing = new ArrayList<>();
        Path main = Path.of(System.getProperty("gerai.module", "."), "src/main/java");
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                key.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(found -> !BUNDLE.containsKey(found))
                        .forEach(missing::add);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void anApostropheInAPatternWouldSwallowItsGap() {
        BUNDLE.keySet().forEach(key -> assertFalse(BUNDLE.getString(key).contains("'"), key));
    }

    @Test
    void readsAmountsAsTyped() {
        assertEquals(Optional.of(Rupiah.of(50_000)), AmountText.parse("50000"));
        assertEquals(Optional.of(Rupiah.of(50_000)), AmountText.parse(" Rp50.000 "));
        assertEquals(Optional.of(Rupiah.of(1_250_000)), AmountText.parse("1.250.000"));
        for (String bad : List.of("", "-5", "5,5", "5.00", "1e6", "50.0000", "9999999999999")) {
            assertEquals(Optional.empty(), AmountText.parse(bad), bad);
        }
    }

    @Test
    void readsQuantitiesAsTyped() {
        assertEquals(Optional.of(Quantity.ofUnits(3)), QuantityText.parse("3"));
        assertEquals(Optional.of(Quantity.ofThousandths(1_250)), QuantityText.parse("1,250"));
        assertEquals(Optional.of(Quantity.ofThousandths(500)), QuantityText.parse("0,5"));
        for (String bad : List.of("", "1.250", "1,2505", "-1", "x")) {
            assertEquals(Optional.empty(), QuantityText.parse(bad), bad);
        }
    }
}

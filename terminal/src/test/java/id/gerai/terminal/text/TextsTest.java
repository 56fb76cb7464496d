package id.gerai.terminal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Map.entry;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.payment.TenderType;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.access.LoginRefusal;
import id.gerai.terminal.approval.ApprovalRefusal;
import id.gerai.terminal.archive.ArchiveRefusal;
import id.gerai.terminal.cash.CashRefusal;
import id.gerai.terminal.consignment.ConsignmentRefusal;
import id.gerai.terminal.control.ControlRefusal;
import id.gerai.terminal.device.DeviceEvent;
import id.gerai.terminal.device.DrawerState;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.ScannerState;
import id.gerai.terminal.device.display.DisplayState;
import id.gerai.terminal.member.CreditPaymentRefusal;
import id.gerai.terminal.member.NewMemberRefusal;
import id.gerai.terminal.member.SharePaymentRefusal;
import id.gerai.terminal.payment.PaymentRefusal;
import id.gerai.terminal.returns.ReturnRefusal;
import id.gerai.terminal.sale.AdjustmentRefusal;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.setup.SetupStep;
import id.gerai.terminal.shift.ShiftRefusal;
import id.gerai.terminal.stick.StickRefusal;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.sync.LinkTrouble;
import id.gerai.terminal.sync.SnapshotRefusal;
import id.gerai.terminal.sync.SyncState;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class TextsTest {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("id.gerai.terminal.messages", java.util.Locale.ROOT);

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"(\\s*\\+)?");
    private static final List<Enum<?>[]> REFUSALS =
            List.of(
                    SaleRefusal.values(),
                    LoginRefusal.values(),
                    ReturnRefusal.values(),
                    PaymentRefusal.values(),
                    AdjustmentRefusal.values(),
                    ApprovalRefusal.values(),
                    ControlRefusal.values(),
                    ShiftRefusal.values(),
                    SharePaymentRefusal.values(),
                    CreditPaymentRefusal.values(),
                    NewMemberRefusal.values(),
                    CashRefusal.values(),
                    ArchiveRefusal.values(),
                    StickRefusal.values(),
                    SnapshotRefusal.values(),
                    ConsignmentRefusal.values());

    @Test
    void everyRefusalSaysWhatIsWrongAndWhatToDo() {
        REFUSALS.stream()
                .flatMap(Stream::of)
                .map(Texts::of)
                .forEach(
                        text ->
                                assertTrue(
                                        text.matches("[A-Z].+\\. [A-Z].+\\."),
                                        () -> "two sentences: " + text));
    }

    private static final List<String> ADJUSTMENTS =
            List.of("discount-line", "discount-ticket", "price", "other");

    /** Switches of the make-believe devices. */
    private static final List<String> SIMULATED =
            List.of(
                    "printer-on",
                    "cover-open",
                    "paper-low",
                    "printer-taken",
                    "printer-slow",
                    "cutter",
                    "silent",
                    "drawer-stuck",
                    "scanner-on",
                    "scanner-twice",
                    "display-lost",
                    "scale-same",
                    "scale",
                    "scale-state",
                    "scan");

    /** Where a key is put together, by its beginning: what may follow. */
    private static final Map<String, List<String>> ENDINGS =
            Map.ofEntries(
                    entry("print.", namesOf(PrinterState.values(), it -> !it.canPrint())),
                    entry("strip.printer.", namesOf(PrinterState.values(), _ -> true)),
                    entry("strip.drawer.", namesOf(DrawerState.values(), _ -> true)),
                    entry(
                            "strip.scanner.",
                            plus(namesOf(ScannerState.values(), _ -> true), "NONE")),
                    entry("strip.scale.", namesOf(ScaleState.values(), _ -> true)),
                    entry(
                            "strip.display.",
                            plus(namesOf(DisplayState.values(), _ -> true), "NONE")),
                    entry("trouble.", namesOf(PrinterState.values(), _ -> true)),
                    entry("event.", namesOf(DeviceEvent.Kind.values(), _ -> true)),
                    entry("state.", deviceStates()),
                    entry("simulator.", SIMULATED),
                    entry("strip.sync.", namesOf(SyncState.Link.values(), _ -> true)),
                    entry("strip.sync.why.", namesOf(LinkTrouble.values(), _ -> true)),
                    entry("enrol.", namesOf(LinkTrouble.values(), _ -> true)),
                    entry("strip.halt.", namesOf(Halt.values(), _ -> true)),
                    entry("halt.", namesOf(Halt.values(), _ -> true)),
                    entry("share.", namesOf(ShareKind.values(), _ -> true)),
                    entry("tender.", Tender.types().stream().map(TenderType::name).toList()),
                    entry("cash-purpose.", namesOf(CashPurpose.values(), _ -> true)),
                    entry("basis.", namesOf(PriceBasis.values(), _ -> true)),
                    entry("receipt.basis.", namesOf(PriceBasis.values(), _ -> true)),
                    entry("measure.", namesOf(Measure.values(), _ -> true)),
                    entry("permission.", namesOf(Permission.values(), _ -> true)),
                    entry("register.", namesOf(ExternalRegister.values(), _ -> true)),
                    entry(
                            "menu.group.",
                            List.of("MEMBERS", "CONSIGNMENT", "CASH", "SHIFT", "PAPER", "MACHINE")),
                    entry("adjust.", ADJUSTMENTS),
                    entry("adjust.how.", ADJUSTMENTS),
                    entry("pay.reference-", namesOf(TenderType.Reference.values(), _ -> true)),
                    entry(
                            "scale.wait.",
                            plus(
                                    namesOf(ScaleState.values(), it -> it != ScaleState.STABLE),
                                    "OTHER_UNIT")),
                    entry("setup.title.", namesOf(SetupStep.values(), _ -> true)),
                    entry("setup.how.", namesOf(SetupStep.values(), _ -> true)),
                    entry("setup.paper-", List.of("32", "48")),
                    entry("shift.is-", List.of("even", "short", "over")));

    @Test
    void everyKeyUsedIsInTheBundleAndEveryKeyInTheBundleIsUsed() throws IOException {
        SortedSet<String> used = new TreeSet<>();
        REFUSALS.stream()
                .flatMap(Stream::of)
                .forEach(it -> used.add(it.getDeclaringClass().getSimpleName() + "." + it.name()));
        for (String call : callsOfTexts()) {
            LITERAL.matcher(call)
                    .results()
                    .forEach(
                            literal -> {
                                if (literal.group(2) == null) {
                                    used.add(literal.group(1));
                                } else {
                                    endings(literal.group(1)).forEach(used::add);
                                }
                            });
        }
        assertEquals(String.join("\n", new TreeSet<>(BUNDLE.keySet())), String.join("\n", used));
    }

    private static List<String> plus(List<String> names, String other) {
        return Stream.concat(names.stream(), Stream.of(other)).toList();
    }

    /** Every state of every device. */
    private static List<String> deviceStates() {
        return Stream.<Enum<?>[]>of(
                        PrinterState.values(),
                        DrawerState.values(),
                        ScannerState.values(),
                        ScaleState.values(),
                        DisplayState.values())
                .flatMap(Stream::of)
                .map(Enum::name)
                .distinct()
                .toList();
    }

    private static List<String> endings(String beginning) {
        List<String> known = ENDINGS.get(beginning);
        assertNotNull(known, "say in ENDINGS what may follow " + beginning);
        return known.stream().map(ending -> beginning + ending).toList();
    }

    /** What stands between the brackets of each {@code Texts.of(…)}. */
    private static List<String> callsOfTexts() throws IOException {
        List<String> calls = new ArrayList<>();
        Path main = Path.of(System.getProperty("gerai.module", "."), "src/main/java");
        try (Stream<Path> files = Files.walk(main)) {
            for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Pattern.compile("\\bTexts\\.of\\(")
                        .matcher(source)
                        .results()
                        .forEach(it -> calls.add(bracketed(source, it.end())));
            }
        }
        return calls;
    }

    private static String bracketed(String source, int start) {
        int depth = 1;
        int end = start;
        while (depth > 0) {
            char c = source.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
        }
        return source.substring(start, end - 1);
    }

    private static <E extends Enum<E>> List<String> namesOf(E[] values, Predicate<E> which) {
        return Stream.of(values).filter(which).map(Enum::name).toList();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        ResourceBundle english = languageOf("en");
        assertEquals(
                String.join("\n", new TreeSet<>(BUNDLE.keySet())),
                String.join("\n", new TreeSet<>(english.keySet())));
        for (String key : BUNDLE.keySet()) {
            assertTrue(ownKeysOf("en").contains(key), () -> key + " is not in English");
            assertEquals(gapsOf(BUNDLE.getString(key)), gapsOf(english.getString(key)), key);
            assertFalse(english.getString(key).contains("'"), key);
        }
    }

    @Test
    void speaksEnglishWhereAsked() {
        Texts.speak("en");
        try {
            assertEquals("Pay", Texts.of("sale.pay"));
        } finally {
            Texts.speak("id");
        }
        assertEquals("Bayar", Texts.of("sale.pay"));
    }

    private static ResourceBundle languageOf(String language) {
        return ResourceBundle.getBundle(
                "id.gerai.terminal.messages",
                java.util.Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Without those that come from the Indonesian bundle for want of their own. */
    private static java.util.Set<String> ownKeysOf(String language) {
        try (var in =
                TextsTest.class.getResourceAsStream(
                        "/id/gerai/terminal/messages_" + language + ".properties")) {
            java.util.Properties own = new java.util.Properties();
            own.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
            return own.stringPropertyNames();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SortedSet<String> gapsOf(String pattern) {
        SortedSet<String> gaps = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(pattern).results().forEach(it -> gaps.add(it.group()));
        return gaps;
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

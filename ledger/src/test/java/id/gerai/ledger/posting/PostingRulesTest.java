package id.gerai.ledger.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.SampleEvents;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.journal.UnbalancedJournalException;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Every fact and the journal a bookkeeper expects of it: {@code journals.md}. */
class PostingRulesTest {
    private static final UUID ID = SampleEvents.SHIFT;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final UUID MEMBER = SampleEvents.MEMBER;
    private static final UUID CONSIGNOR = SampleEvents.CONSIGNOR;
    private static final UUID NEWCOMER = SampleEvents.NEWCOMER;
    private static final Map<UUID, String> NAMES =
            Map.of(MEMBER, "Siti", CONSIGNOR, "Tini", NEWCOMER, "Baru");

    /** Sugar cost 15,500 a bag, eggs 25,000 a kilogram. */
    private static final PostingBasis EVERYBODY_KNOWN = basis(Set.of(MEMBER, CONSIGNOR, NEWCOMER));

    private static final PostingBasis NOBODY_KNOWN = basis(Set.of());

    /** The same in a cooperative that owes value added tax, on sugar and not on eggs. */
    private static final PostingBasis TAXED =
            basis(Set.of(MEMBER, CONSIGNOR, NEWCOMER), Set.of(SampleEvents.SUGAR));

    static List<String> facts() {
        return expected().keySet().stream().toList();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void aFactIsPostedAsTheTableSays(String id) {
        List<String> posted = journalOf(id).entries().stream().map(PostingRulesTest::row).toList();
        assertEquals(String.join("\n", expected().get(id)), String.join("\n", posted));
    }

    @Test
    void whatMovesNoMoneyIsNotPosted() {
        for (String name :
                List.of(
                        "consignment_received",
                        "member_registered",
                        "drawer_opened",
                        "line_voided",
                        "ticket_voided",
                        "receipt_copied")) {
            Event event = SampleEvents.all().get(name);
            assertTrue(PostingRules.journalOf(event, EVERYBODY_KNOWN).isEmpty(), name);
        }
        Event handedIn = SampleEvents.all().get("consignment_received");
        Event unknown = with(handedIn, new TillEvent.Unknown("drawer_kissed", 1));
        assertTrue(PostingRules.journalOf(unknown, EVERYBODY_KNOWN).isEmpty());
    }

    @Test
    void aSaleAndItsReturnLeaveNothing() {
        Map<AccountCode, Rupiah> left = new LinkedHashMap<>();
        for (String name : List.of("sale_completed", "sale_returned")) {
            for (Entry entry : till(name, EVERYBODY_KNOWN).entries()) {
                left.merge(entry.account(), entry.amount(), Rupiah::plus);
            }
        }
        assertTrue(left.values().stream().allMatch(Rupiah::isZero), left.toString());
    }

    @Test
    void aReversalTurnsEveryEntryRoundAndLinksToWhatItReverses() {
        Journal sale = till("sale_completed", EVERYBODY_KNOWN);
        Journal reversal = sale.reversal(ID, DAY.plusDays(1), "salah anggota");
        assertEquals(sale.id(), reversal.reverses().orElseThrow());
        assertEquals(sale.total(), reversal.total());
        for (int i = 0; i < sale.entries().size(); i++) {
            assertEquals(sale.entries().get(i).debit(), reversal.entries().get(i).credit());
        }
    }

    @Test
    void aJournalThatDoesNotBalanceCannotBeBuilt() {
        UnbalancedJournalException refusal =
                assertThrows(
                        UnbalancedJournalException.class,
                        () ->
                                Journal.draft(ID, JournalKind.SALE, DAY, "lopsided")
                                        .debit(ChartOfAccounts.DRAWER, Rupiah.of(10))
                                        .credit(ChartOfAccounts.MEMBER_SALES, Rupiah.of(9))
                                        .balanced());
        assertEquals(Rupiah.of(1), refusal.difference());
    }

    private static Journal journalOf(String id) {
        return switch (id.split(" ")[0]) {
            case "P1" -> till("shift_opened", EVERYBODY_KNOWN);
            case "P2" -> till("sale_completed", EVERYBODY_KNOWN);
            case "P3" -> till("sale_completed_qris", EVERYBODY_KNOWN);
            case "P4" -> till("sale_completed_credit", EVERYBODY_KNOWN);
            case "P5" -> till("sale_returned", EVERYBODY_KNOWN);
            case "P6" -> till("share_paid", EVERYBODY_KNOWN);
            case "P7" -> till("consignor_paid", EVERYBODY_KNOWN);
            case "P8" -> till("shift_closed", EVERYBODY_KNOWN);
            case "P9" -> shiftClosedWith(500);
            case "P10" -> till("sale_completed_credit", NOBODY_KNOWN);
            case "P11" -> till("share_paid", NOBODY_KNOWN);
            case "P12" -> till("sale_completed_full", EVERYBODY_KNOWN);
            case "P13" -> till("sale_returned_part", EVERYBODY_KNOWN);
            case "P14" -> till("credit_paid", EVERYBODY_KNOWN);
            case "P15" -> till("cash_moved_in", EVERYBODY_KNOWN);
            case "P16" -> till("cash_moved_out", EVERYBODY_KNOWN);
            case "P17" -> till("credit_paid", NOBODY_KNOWN);
            case "P18" -> till("sale_completed_credit", TAXED);
            case "P19" -> till("sale_returned", TAXED);
            default -> PostingRules.journalOf(act(id)).orElseThrow();
        };
    }

    private static OfficeAct act(String id) {
        return switch (id.split(" ")[0]) {
            case "O1" -> new BooksAct.BooksOpened(ID, DAY, List.of(amount("1141", 750_000)));
            case "O2" ->
                    new MemberAct.SharePaidAtOffice(
                            ID,
                            DAY,
                            share(MEMBER, ShareKind.VOLUNTARY, 25_000),
                            CashPlace.CASH_ON_HAND);
            case "O3" ->
                    new TradeAct.GoodsReceived(
                            ID,
                            DAY,
                            List.of(amount("1141", 300_000)),
                            Optional.of(CashPlace.CASH_ON_HAND));
            case "O4" ->
                    new TradeAct.GoodsReceived(
                            ID,
                            DAY,
                            List.of(amount("1141", 300_000), amount("1142", 90_000)),
                            Optional.empty());
            case "O5" ->
                    new TradeAct.ExpensePaid(
                            ID,
                            DAY,
                            amount("6101", 1_500_000),
                            CashPlace.CASH_ON_HAND,
                            "Gaji kasir");
            case "O6" -> new BooksAct.FinalTaxAccrued(ID, DAY, Rupiah.of(240_000));
            case "O7" ->
                    new MemberAct.ConsignorPaidAtOffice(
                            ID, DAY, owed(CONSIGNOR, 90_000), CashPlace.CASH_ON_HAND);
            case "O8" ->
                    new SurplusAct.YearClosed(
                            ID,
                            DAY,
                            List.of(
                                    amount("4101", -9_000_000),
                                    amount("4102", -1_000_000),
                                    amount("5101", 7_000_000),
                                    amount("6101", 1_500_000)));
            case "O9" ->
                    new SurplusAct.SurplusDistributed(
                            ID,
                            DAY,
                            List.of(amount("3201", 600_001), amount("2122", 300_000)),
                            List.of(owed(MEMBER, 379_909), owed(CONSIGNOR, 220_090)));
            case "O10" ->
                    new SurplusAct.SurplusPaid(
                            ID, DAY, owed(MEMBER, 379_909), CashPlace.CASH_ON_HAND);
            default -> OfficeActs.of(id);
        };
    }

    private static Journal till(String sample, PostingBasis basis) {
        return PostingRules.journalOf(SampleEvents.all().get(sample), basis).orElseThrow();
    }

    private static Journal shiftClosedWith(long over) {
        Event close = SampleEvents.all().get("shift_closed");
        TillEvent counted =
                new TillEvent.ShiftClosed(
                        ID, Rupiah.of(247_500 + over), Rupiah.of(247_500), 1, List.of());
        return PostingRules.journalOf(with(close, counted), EVERYBODY_KNOWN).orElseThrow();
    }

    private static Event with(Event event, TillEvent fact) {
        return new Event(
                event.id(),
                event.cooperative(),
                event.terminal(),
                event.sequence(),
                event.previousHash(),
                event.occurredAt(),
                event.businessDate(),
                event.cashier(),
                fact);
    }

    private static PostingBasis basis(Set<UUID> registered) {
        return basis(registered, Set.of());
    }

    private static PostingBasis basis(Set<UUID> registered, Set<UUID> taxed) {
        return new PostingBasis() {
            @Override
            public Cost costOf(SaleLine line) {
                long unitCost =
                        line.product().equals(SampleEvents.SUGAR)
                                ? 15_500
                                : line.product().equals(SampleEvents.OIL) ? 14_000 : 25_000;
                return new Cost(
                        ChartOfAccounts.STAPLES_STOCK, line.baseQuantity().at(Rupiah.of(unitCost)));
            }

            @Override
            public boolean isTaxed(SaleLine line) {
                return taxed.contains(line.product());
            }

            @Override
            public boolean isRegistered(UUID member) {
                return registered.contains(member);
            }
        };
    }

    private static Map<String, List<String>> expected() {
        Map<String, List<String>> byFact = new LinkedHashMap<>();
        String fact = "";
        for (Row row : MarkdownTables.only(PostingRulesTest.class, "journals.md")) {
            fact = row.has("fact") ? row.text("fact") : fact;
            byFact.computeIfAbsent(fact, _ -> new ArrayList<>())
                    .add(
                            "%s %s D %d K %d"
                                    .formatted(
                                            row.text("account").substring(0, 4),
                                            row.text("member"),
                                            row.number("D"),
                                            row.number("K")));
        }
        return byFact;
    }

    private static String row(Entry entry) {
        return "%s %s D %d K %d"
                .formatted(
                        entry.account(),
                        entry.member().map(NAMES::get).orElse("_"),
                        entry.debit().amount(),
                        entry.credit().amount());
    }

    private static MemberShare share(UUID member, ShareKind kind, long amount) {
        return new MemberShare(member, kind, Rupiah.of(amount));
    }

    private static AccountAmount amount(String account, long amount) {
        return new AccountAmount(AccountCode.of(account), Rupiah.of(amount));
    }

    private static MemberAmount owed(UUID member, long amount) {
        return new MemberAmount(member, Rupiah.of(amount));
    }
}

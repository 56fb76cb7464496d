package id.gerai.ledger.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.NothingToShare.LossDecision;
import id.gerai.testing.MarkdownTables.Row;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scenarios in {@code *.md} beside this class, each with a spreadsheet of its own. */
class SharingSurplusTest {

    @ParameterizedTest
    @ValueSource(strings = {"T1", "T3", "T6", "T7", "T7d", "D1", "D3", "V1", "N1", "L1", "L2"})
    void scenarioComesOutAsTheTableSays(String id) {
        Scenario scenario = Scenario.read(id);
        SurplusAllocation allocation = scenario.allocation();

        assertEquals(expectedShares(scenario), actualShares(allocation));
        assertEquals(expectedFunds(scenario), actualFunds(allocation));
        scenario.tables()
                .find("Notes")
                .ifPresent(
                        notes ->
                                assertEquals(
                                        notes.stream().map(row -> row.text("note")).toList(),
                                        allocation.notes().stream()
                                                .map(note -> note.kind().name())
                                                .toList()));
    }

    /** The spreadsheets were calculated on their own; their formulas are in them. */
    @ParameterizedTest
    @ValueSource(strings = {"T1", "T3", "T6", "T7", "T7d", "D1", "D3", "V1", "N1", "L1", "L2"})
    void scenarioComesOutAsTheSpreadsheetSays(String id) throws IOException {
        Map<String, Long> actual = figures(Scenario.read(id).allocation());
        Map<String, Long> sheet = spreadsheet(id + ".csv");
        sheet.forEach((label, value) -> assertEquals(value, actual.get(label), label));
        long results = actual.keySet().stream().filter(sheet::containsKey).count();
        assertTrue(results >= 6, "the spreadsheet says only " + sheet.keySet());
    }

    @Test
    void aLossSharesNothingAndAsksTheMeeting_D2() {
        SurplusPolicy policy = Scenario.read("T1").policy();
        NothingToShare loss =
                assertInstanceOf(
                        NothingToShare.class,
                        SharingSurplus.share(Surplus.of(-1_250_000, 0), policy, List.of()));
        assertEquals(Rupiah.of(-1_250_000), loss.result());
        assertEquals(
                List.of(LossDecision.COVER_FROM_RESERVE, LossDecision.CARRY_FORWARD),
                loss.toDecide());
    }

    @Test
    void aYearAtZeroSharesNothingAndAsksNothing() {
        SurplusPolicy policy = Scenario.read("T7").policy();
        NothingToShare zero =
                assertInstanceOf(
                        NothingToShare.class,
                        SharingSurplus.share(Surplus.of(500, -500), policy, List.of()));
        assertEquals(List.of(), zero.toDecide());
    }

    @Test
    void withALossOnTheMemberSideMembersReceiveNothing() {
        SurplusAllocation allocation =
                (SurplusAllocation)
                        SharingSurplus.share(
                                Surplus.of(-200, 1_200),
                                Scenario.read("T7").policy(),
                                Scenario.read("T7").members());
        assertEquals(Rupiah.ZERO, allocation.membersTotal());
        assertEquals(Rupiah.of(400), allocation.fund("reserve"));
        assertEquals(SharingNote.Kind.MEMBER_SIDE_WAS_A_LOSS, allocation.notes().getFirst().kind());
    }

    @Test
    void withoutMembersThePoolsStayInTheRemainder() {
        SurplusPolicy policy = Scenario.read("T1").policy();
        SurplusAllocation allocation =
                (SurplusAllocation) SharingSurplus.share(Surplus.of(1_000, 0), policy, List.of());
        assertEquals(Rupiah.of(550), allocation.remainder());
        assertEquals(2, allocation.notes().size());
        assertEquals(Rupiah.of(650), allocation.reserveWithRemainder());
    }

    @Test
    void weightsBeyond64BitsAreRefusedByName() {
        MemberWeights whale =
                new MemberWeights("1", Rupiah.of(Long.MAX_VALUE), Map.of(), Rupiah.ZERO);
        MemberWeights straw = new MemberWeights("2", Rupiah.of(1), Map.of(), Rupiah.ZERO);
        SurplusPolicy policy = Scenario.read("T1").policy();
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () ->
                                        SharingSurplus.share(
                                                Surplus.of(9, 0), policy, List.of(whale, straw)))
                        .getMessage()
                        .contains("'capital' exceed 9223372036854775807"));
    }

    @Test
    void aPoolTimesAWeightBeyond64BitsIsExact() {
        SurplusPolicy policy = capitalOnly(Remainder.RESERVE);
        long most = Long.MAX_VALUE;
        SurplusAllocation allocation =
                (SurplusAllocation)
                        SharingSurplus.share(
                                Surplus.of(most, 0),
                                policy,
                                List.of(capital("1", most / 3), capital("2", most - most / 3)));
        assertEquals(most / 3, allocation.shares().get(0).total().amount());
        assertEquals(most - most / 3, allocation.shares().get(1).total().amount());
    }

    @Test
    void twoMembersWithOneNumberAndUnknownBasesAreRefused() {
        SurplusPolicy policy = capitalOnly(Remainder.RESERVE);
        MemberWeights stranger =
                new MemberWeights("2", Rupiah.ZERO, Map.of("fish", Rupiah.of(1)), Rupiah.ZERO);
        Surplus surplus = Surplus.of(9, 0);
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        SharingSurplus.share(
                                surplus, policy, List.of(capital("1", 1), capital("1", 2))));
        assertThrows(
                IllegalArgumentException.class,
                () -> SharingSurplus.share(surplus, policy, List.of(stranger)));
    }

    private static SurplusPolicy capitalOnly(Remainder remainder) {
        return new SurplusPolicy(
                Percent.ZERO,
                Percent.ofBasisPoints(10_000),
                List.of(),
                List.of(),
                Optional.empty(),
                remainder);
    }

    private static MemberWeights capital(String number, long amount) {
        return new MemberWeights(number, Rupiah.of(amount), Map.of(), Rupiah.ZERO);
    }

    /** The same labels as in the spreadsheets. */
    private static Map<String, Long> figures(SurplusAllocation allocation) {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("village", allocation.village().amount());
        figures.put("remainder", allocation.remainder().amount());
        figures.put("pool:capital", allocation.capital().amount().amount());
        allocation.patronage().forEach(p -> figures.put("pool:" + p.name(), p.amount().amount()));
        figures.put("weight:capital", allocation.capital().totalWeight().amount());
        allocation
                .patronage()
                .forEach(p -> figures.put("weight:" + p.name(), p.totalWeight().amount()));
        allocation.funds().forEach(f -> figures.put("fund:" + f.name(), f.amount().amount()));
        for (MemberShare share : allocation.shares()) {
            String member = share.memberNo();
            figures.put("share:" + member + ":capital", share.capital().amount());
            share.patronage()
                    .forEach((b, s) -> figures.put("share:" + member + ":" + b, s.amount()));
            figures.put("total:" + member, share.total().amount());
        }
        return figures;
    }

    /** Label and value of each result; inputs and steps in between are for the reader. */
    private static Map<String, Long> spreadsheet(String resource) throws IOException {
        Map<String, Long> values = new LinkedHashMap<>();
        try (InputStream in = SharingSurplusTest.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.matches("\"?(input|step):.*"))
                    .forEach(
                            line ->
                                    values.put(
                                            line.substring(0, line.indexOf(',')),
                                            Long.valueOf(
                                                    line.substring(line.lastIndexOf(',') + 1))));
        }
        return values;
    }

    private static List<String> expectedShares(Scenario scenario) {
        return scenario.tables().under("Members").stream()
                .map(row -> line(scenario.policy(), row))
                .toList();
    }

    private static String line(SurplusPolicy policy, Row row) {
        StringBuilder line = new StringBuilder(row.text("member"));
        line.append(" capital ").append(row.number("capital share"));
        policy.bases().forEach(b -> line.append(' ' + b + ' ').append(row.number(b + " share")));
        return line.append(" carried ")
                .append(row.number("carried"))
                .append(" total ")
                .append(row.number("total"))
                .toString();
    }

    private static List<String> actualShares(SurplusAllocation allocation) {
        return allocation.shares().stream()
                .map(
                        share -> {
                            StringBuilder line = new StringBuilder(share.memberNo());
                            line.append(" capital ").append(share.capital().amount());
                            share.patronage()
                                    .forEach(
                                            (b, s) ->
                                                    line.append(' ' + b + ' ').append(s.amount()));
                            return line.append(" carried ")
                                    .append(share.carriedOver().amount())
                                    .append(" total ")
                                    .append(share.total().amount())
                                    .toString();
                        })
                .toList();
    }

    private static Map<String, Long> expectedFunds(Scenario scenario) {
        Map<String, Long> funds = new LinkedHashMap<>();
        scenario.tables()
                .under("Funds")
                .forEach(row -> funds.put(row.text("fund"), row.number("amount")));
        return funds;
    }

    private static Map<String, Long> actualFunds(SurplusAllocation allocation) {
        Map<String, Long> funds = new LinkedHashMap<>();
        funds.put("village", allocation.village().amount());
        allocation.funds().forEach(fund -> funds.put(fund.name(), fund.amount().amount()));
        funds.put("remainder", allocation.remainder().amount());
        return funds;
    }
}

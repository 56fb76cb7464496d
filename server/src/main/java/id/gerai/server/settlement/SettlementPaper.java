package id.gerai.server.settlement;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.AmountInWords;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.cooperative.Cooperative;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.page.Figures;
import id.gerai.server.print.PrintedTable;
import id.gerai.server.print.PrintedTable.Alignment;
import id.gerai.server.print.PrintedTable.Column;
import id.gerai.server.print.PrintedTable.Heading;
import id.gerai.server.print.PrintedTable.Row;
import id.gerai.server.print.PrintedTable.Weight;
import id.gerai.server.problem.Texts;
import id.gerai.server.settlement.Settlement.Part;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;

/** The settlement on paper, to be signed. */
@Singleton
class SettlementPaper {
    private final CooperativeService cooperatives;

    SettlementPaper(CooperativeService cooperatives) {
        this.cooperatives = cooperatives;
    }

    byte[] pdf(OfficeUser by, Settlement settlement) {
        Cooperative cooperative = cooperatives.get(by.cooperative());
        return new PrintedTable(
                        new Heading(
                                cooperative.name(),
                                text("title"),
                                lines(settlement),
                                text("foot." + settlement.state())),
                        List.of(
                                new Column(text("what"), Alignment.WRAPPED),
                                new Column(text("amount"), Alignment.RIGHT)),
                        rows(settlement),
                        signatures(cooperative, settlement))
                .pdf();
    }

    private static List<String> lines(Settlement it) {
        List<String> lines = new ArrayList<>();
        lines.add(text("number", it.number()));
        lines.add(text("member", it.memberName(), it.memberNumber()));
        lines.add(
                text(
                        "ended",
                        Texts.get("register.kind." + it.kind()),
                        Figures.date(it.endedOn()),
                        it.reason()));
        if (!it.decision().isEmpty()) {
            lines.add(text("decision", it.decision()));
        }
        return lines;
    }

    private static List<Row> rows(Settlement it) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(Weight.HEADING, text("claims"), ""));
        Rupiah sum = Rupiah.ZERO;
        for (AccountAmount claim : it.claims()) {
            rows.add(row(Weight.PLAIN, accountName(claim), money(claim.amount())));
            sum = sum.plus(claim.amount());
        }
        rows.add(row(Weight.SUBTOTAL, text("claims.sum"), money(sum)));
        rows.add(row(Weight.PLAIN, text("debt"), money(it.debt())));
        rows.add(row(Weight.PLAIN, text("setOff"), money(it.setOff())));
        if (it.stillOwed().isPositive()) {
            rows.add(row(Weight.SUBTOTAL, text("stillOwed"), money(it.stillOwed())));
        }
        rows.add(row(Weight.TOTAL, text("payout"), money(it.payout())));
        rows.add(row(Weight.PLAIN, text("words", AmountInWords.of(it.payout())), ""));
        if (!it.parts().isEmpty()) {
            rows.add(row(Weight.HEADING, text("parts"), ""));
        }
        for (Part part : it.parts()) {
            String who =
                    part.relation().isEmpty()
                            ? part.name()
                            : text(
                                    "heir",
                                    part.name(),
                                    part.relation(),
                                    "%d,%02d"
                                            .formatted(part.shareBp() / 100, part.shareBp() % 100));
            rows.add(row(Weight.PLAIN, who, money(part.amount())));
            if (part.paid().isPositive()) {
                rows.add(new Row(Weight.PLAIN, 1, List.of(text("paid"), money(part.paid()))));
            }
        }
        return rows;
    }

    private static String accountName(AccountAmount claim) {
        return ChartOfAccounts.standard().stream()
                .filter(it -> it.code().equals(claim.account()))
                .map(it -> it.name())
                .findFirst()
                .orElse(claim.account().digits());
    }

    private static List<String> signatures(Cooperative cooperative, Settlement it) {
        List<String> signatures = new ArrayList<>();
        signatures.add(text("drafted", it.drafted().name()));
        it.reviewed().ifPresent(by -> signatures.add(text("reviewed", by.name())));
        signatures.add(Texts.get("report.chair", cooperative.chairName()));
        if (it.parts().size() <= 1) {
            signatures.add(text("received"));
        } else {
            it.parts().forEach(part -> signatures.add(text("received.by", part.name())));
        }
        return signatures;
    }

    private static Row row(Weight weight, String what, String amount) {
        return new Row(weight, 0, List.of(what, amount));
    }

    private static String money(Rupiah amount) {
        return amount.toString();
    }

    private static String text(String key, Object... values) {
        return Texts.get("settlement." + key, values);
    }
}

package id.gerai.server.attention;

import id.gerai.server.attention.AttentionPage.Oddity;
import id.gerai.server.attention.AttentionPage.Settled;
import id.gerai.server.page.Figures;
import id.gerai.server.problem.Texts;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The list in the words of its page.
 *
 * @param zone of the cooperative
 */
record AttentionWords(ZoneId zone) {
    private static final String BETWEEN = " · ";

    Oddity oddity(ListedItem item) {
        return new Oddity(
                item.id().toString(),
                "/perhatian/" + item.id(),
                origin(item),
                item.sentence(),
                "",
                item.proposal(),
                "");
    }

    Oddity oddity(SetAside lines) {
        List<String> origin = new ArrayList<>();
        origin.add(lines.terminalCode());
        lines.numbers().ifPresent(it -> origin.add(Texts.get("setaside.numbers", it)));
        origin.add(Texts.get("setaside.since", Figures.moment(lines.since(), zone)));
        return new Oddity(
                lines.last().toString(),
                "/perhatian/baris/%s/%s/%s"
                        .formatted(lines.terminal(), lines.reason(), lines.last()),
                String.join(BETWEEN, origin),
                lines.sentence(),
                lines.excerpt(),
                lines.proposal(),
                lines.mayBeReadAgain()
                        ? "/perhatian/baris/%s/baca-lagi".formatted(lines.terminal())
                        : "");
    }

    Settled settled(ListedItem item) {
        return settled(origin(item), item.sentence(), item.settled().orElseThrow());
    }

    Settled settled(SettledLines lines) {
        return settled(lines.terminal(), lines.sentence(), lines.settled());
    }

    private Settled settled(String origin, String sentence, Settlement settlement) {
        String by = settlement.by().orElseGet(() -> Texts.get("attention.operator"));
        return new Settled(
                origin,
                sentence,
                settlement.words(),
                Texts.get(
                        settlement.asProposed() ? "attention.by.proposed" : "attention.by",
                        by,
                        Figures.moment(settlement.at(), zone)));
    }

    /** Where the clock of the till names another day than the shift, both stand. */
    private String origin(ListedItem item) {
        List<String> origin = new ArrayList<>();
        origin.add(item.terminal());
        origin.add(item.cashier().orElseGet(() -> Texts.get("daily.cashier.unknown")));
        item.receipt().ifPresent(it -> origin.add(Texts.get("attention.receipt", it)));
        origin.add(Figures.moment(item.occurredAt(), zone));
        if (!LocalDate.ofInstant(item.occurredAt(), zone).equals(item.businessDate())) {
            origin.add(Texts.get("attention.shift.of", Figures.date(item.businessDate())));
        }
        return String.join(BETWEEN, origin);
    }
}

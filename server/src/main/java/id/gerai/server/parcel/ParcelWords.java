package id.gerai.server.parcel;

import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.server.parcel.Imported.Counts;
import id.gerai.server.problem.Texts;
import id.gerai.server.tills.NumberRange;

import java.util.ArrayList;
import java.util.List;

/** What became of a file, in sentences for whoever brought it. */
public final class ParcelWords {
    private ParcelWords() {}

    /** The one sentence that matters most. */
    public static String verdict(Imported imported) {
        if (imported.finishedAt().isEmpty()) {
            return Texts.get("parcel.cut.short");
        }
        if (imported.complete() && imported.counts().setAside() > 0) {
            return Texts.get("parcel.complete.set.aside", imported.terminalCode());
        }
        if (imported.complete()) {
            return Texts.get("parcel.complete", imported.terminalCode());
        }
        if (imported.counts().events() == 0 && isAStrangers(imported)) {
            return Texts.get("parcel.not.signed", imported.terminalCode());
        }
        return imported.counts().events() == 0
                ? Texts.get("parcel.nothing")
                : Texts.get("parcel.damaged", imported.terminalCode());
    }

    /** How the lines came out, one sentence for each way that occurred. */
    public static List<String> counts(Imported imported) {
        Counts counts = imported.counts();
        List<String> sentences = new ArrayList<>();
        sentences.add(Texts.get("parcel.recorded", counts.recorded()));
        add(sentences, "parcel.known", counts.known());
        add(sentences, "parcel.for.attention", counts.forAttention());
        add(sentences, "parcel.set.aside", counts.setAside());
        return sentences;
    }

    /** Where the file could not be read; the last sentence says how many more there are. */
    public static List<String> damage(Imported imported) {
        List<String> sentences = new ArrayList<>();
        for (Damage damage : imported.damage()) {
            sentences.add(Texts.get("parcel.damage." + damage.kind(), damage.at()));
        }
        long more = imported.damageCount() - imported.damage().size();
        add(sentences, "parcel.damage.more", more);
        return sentences;
    }

    /** What has not arrived from the till by any road; empty where nothing is missing. */
    public static List<String> missing(Imported imported) {
        return imported.missing().isEmpty()
                ? List.of()
                : List.of(
                        Texts.get(
                                "parcel.missing",
                                imported.terminalCode(),
                                NumberRange.text(imported.missing())));
    }

    private static boolean isAStrangers(Imported imported) {
        return imported.damage().stream()
                .findFirst()
                .filter(it -> it.kind() == Damage.Kind.NOT_SIGNED)
                .isPresent();
    }

    private static void add(List<String> sentences, String key, long count) {
        if (count > 0) {
            sentences.add(Texts.get(key, count));
        }
    }
}

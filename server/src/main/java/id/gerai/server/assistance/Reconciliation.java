package id.gerai.server.assistance;

import id.gerai.ledger.member.Nik;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.assistance.AssistanceStore.Holder;
import id.gerai.server.assistance.AssistanceStore.Lasting;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.CsvTable;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.person.NikVault;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;

import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Compares what is known of members' assistance with the list of the social registry. */
@Singleton
public class Reconciliation {
    private static final List<String> COLUMNS = List.of("nik", "name", "programme");

    private final AssistanceStore store;
    private final AssistanceService assistance;
    private final NikVault vault;
    private final Audit audit;

    Reconciliation(
            AssistanceStore store, AssistanceService assistance, NikVault vault, Audit audit) {
        this.store = store;
        this.assistance = assistance;
        this.vault = vault;
        this.audit = audit;
    }

    /** A member and a programme. */
    @Serdeable
    record Line(String memberNo, String programme) {}

    /**
     * A member whom the list calls otherwise.
     *
     * @param listed as the list has it
     */
    @Serdeable
    record Differing(String memberNo, String name, String listed) {}

    /**
     * What came of it.
     *
     * @param matched known and in the list
     * @param added in the list and not known before
     * @param gone known from this source and not in the list any more
     * @param differing whose names differ; nothing is changed for that
     * @param strangers how many in the list are no members; nothing of them is kept
     * @param withoutNik how many members cannot be compared
     */
    @Serdeable
    record Outcome(
            List<Line> matched,
            List<Line> added,
            List<Line> gone,
            List<Differing> differing,
            int strangers,
            int withoutNik,
            boolean applied) {}

    /** A line of the list, its NIK hashed at once. */
    private record Listed(String hash, String name, String programme) {}

    /**
     * Compares, and writes what is new and gone where asked.
     *
     * @param file a table with the columns nik, name and programme, as people keep it
     * @param source the list's name; only what came from it can be gone from it
     * @param asOf the day the list is of
     * @throws RefusedException with everything that is wrong with the list, by line and column
     */
    @Transactional
    Outcome run(OfficeUser by, Path file, String source, LocalDate asOf, boolean apply) {
        UUID cooperative = by.cooperative();
        List<Listed> list = read(cooperative, file);
        Map<String, Holder> holders = store.holders(cooperative);
        List<Lasting> lasting = store.lasting(cooperative);
        Set<String> known = new HashSet<>();
        lasting.forEach(it -> known.add(key(it.member(), it.programme())));

        List<Line> matched = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        List<Differing> differing = new ArrayList<>();
        Set<String> listed = new HashSet<>();
        Set<String> strangers = new HashSet<>();
        for (Listed it : list) {
            Holder holder = holders.get(it.hash());
            if (holder == null) {
                strangers.add(it.hash());
                continue;
            }
            if (!normal(holder.name()).equals(normal(it.name()))) {
                differing.add(new Differing(holder.number(), holder.name(), it.name()));
            }
            String key = key(holder.member(), it.programme());
            listed.add(key);
            if (known.contains(key)) {
                matched.add(new Line(holder.number(), it.programme()));
            } else {
                added.add(new Line(holder.number(), it.programme()));
                if (apply) {
                    store.add(
                            cooperative,
                            holder.member(),
                            assistance.assistance(it.programme(), source, asOf));
                }
            }
        }
        List<Line> gone = gone(cooperative, lasting, listed, source, asOf, apply);
        audit.record(by, "RECONCILE_ASSISTANCE", "%s %s %s".formatted(source, asOf, apply));
        return new Outcome(
                matched,
                added,
                gone,
                differing.stream().distinct().toList(),
                strangers.size(),
                store.withoutNik(cooperative),
                apply);
    }

    private List<Line> gone(
            UUID cooperative,
            List<Lasting> lasting,
            Set<String> listed,
            String source,
            LocalDate asOf,
            boolean apply) {
        List<Line> gone = new ArrayList<>();
        for (Lasting it : lasting) {
            if (it.source().equals(source) && !listed.contains(key(it.member(), it.programme()))) {
                gone.add(new Line(it.number(), it.programme()));
                if (apply) {
                    store.end(cooperative, it.id(), asOf);
                }
            }
        }
        return gone;
    }

    private List<Listed> read(UUID cooperative, Path file) {
        try {
            Refusals refusals = new Refusals();
            List<Listed> list = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (CsvRow row : CsvTable.readAsKept(file, COLUMNS, List.of()).rows()) {
                Listed it = refusals.orElse(null, () -> listed(cooperative, row));
                if (it != null && !seen.add(it.hash() + it.programme())) {
                    refusals.add(row.refusal("nik", Texts.get("assistance.twice")));
                }
                list.add(it);
            }
            refusals.throwIfAny();
            return list;
        } catch (RefusedInputException e) {
            String told = e.getMessage().replace(file.toString(), file.getFileName().toString());
            throw RefusedException.because(AssistanceRefusal.LIST_INVALID, told).at("list");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number itself goes no further than this, and is in no message. */
    private Listed listed(UUID cooperative, CsvRow row) throws RefusedInputException {
        String digits = row.text("nik").strip();
        if (Nik.refusalOf(digits).isPresent()) {
            throw row.refusal("nik", Texts.get("assistance.nik"));
        }
        return new Listed(
                HexFormat.of().formatHex(vault.fingerprint(cooperative, new Nik(digits))),
                row.required("name"),
                row.required("programme").strip());
    }

    private static String key(UUID member, String programme) {
        return member + " " + programme;
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s.,]+", " ").strip();
    }
}

package id.gerai.ledger.credit;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What one member owes as of a day, by age. Whatever was paid settles the oldest debts first,
 * whenever it was paid.
 *
 * @param open what is left of each debt, oldest first
 * @param ahead what was paid beyond all debts; zero or more
 */
public record Ageing(List<OpenDebt> open, Rupiah ahead) {
    public Ageing {
        open = List.copyOf(open);
    }

    /**
     * A change of what a member owes.
     *
     * @param amount above zero where more is owed, below where something was paid or came back
     */
    public record Movement(LocalDate date, Rupiah amount) {}

    /**
     * What is left of a debt.
     *
     * @param made the day it was made
     * @param due by when it was to be paid
     * @param amount above zero
     */
    public record OpenDebt(LocalDate made, LocalDate due, Rupiah amount, AgeBand band) {}

    /** Of the movements up to and with a day; later ones are left out. */
    public static Ageing of(List<Movement> movements, LocalDate asOf, CreditTerms terms) {
        Rupiah paid = Rupiah.ZERO;
        List<Movement> debts = new ArrayList<>();
        for (Movement movement : movements) {
            if (movement.date().isAfter(asOf)) {
                continue;
            }
            if (movement.amount().isPositive()) {
                debts.add(movement);
            } else {
                paid = paid.minus(movement.amount());
            }
        }
        debts.sort(Comparator.comparing(Movement::date));
        List<OpenDebt> open = new ArrayList<>();
        for (Movement debt : debts) {
            Rupiah settled = paid.min(debt.amount());
            paid = paid.minus(settled);
            if (settled.isLessThan(debt.amount())) {
                LocalDate due = terms.due(debt.date());
                open.add(
                        new OpenDebt(
                                debt.date(),
                                due,
                                debt.amount().minus(settled),
                                AgeBand.of(ChronoUnit.DAYS.between(due, asOf))));
            }
        }
        return new Ageing(open, paid);
    }

    /** What is owed in all; below zero where more was paid than owed. */
    public Rupiah balance() {
        return Rupiah.sum(open.stream().map(OpenDebt::amount).toList()).minus(ahead);
    }

    /** What is owed by age; every band is there. */
    public Map<AgeBand, Rupiah> byBand() {
        Map<AgeBand, Rupiah> sums = new EnumMap<>(AgeBand.class);
        for (AgeBand band : AgeBand.values()) {
            sums.put(band, Rupiah.ZERO);
        }
        open.forEach(debt -> sums.merge(debt.band(), debt.amount(), Rupiah::plus));
        return sums;
    }
}

package id.gerai.server.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up member: the last name always says so.
 *
 * @param number from 0001
 * @param joinedOn before the year of trade for most, within it for the last few
 * @param mandatoryMonths months of simpanan wajib paid before the year of trade
 */
record DemoMember(String number, String name, LocalDate joinedOn, int mandatoryMonths) {
    static final int COUNT = 300;
    static final long PRINCIPAL = 50_000;
    static final long MANDATORY_A_MONTH = 10_000;

    private static final int NEWCOMERS = 40;
    private static final String[] FIRST = {
        "Siti", "Budi", "Wati", "Agus", "Tini", "Joko", "Sri", "Dewi", "Slamet", "Yanti", "Eko",
        "Rina", "Hadi", "Ningsih", "Tono", "Lestari", "Bambang", "Ratna", "Sutris", "Murni"
    };
    private static final String[] LAST = {
        "Contoh", "Misalnya", "Umpama", "Andaikan", "Teladan", "Rekaan", "Khayal", "Peraga"
    };
    private static final String[] HAMLETS = {"Krajan", "Tengah", "Lor", "Kidul", "Wetan"};

    static List<DemoMember> all(int year) {
        SplittableRandom random = new SplittableRandom(year);
        LocalDate newYear = LocalDate.of(year, 1, 1);
        List<DemoMember> members = new ArrayList<>();
        for (int i = 1; i <= COUNT; i++) {
            boolean newcomer = i > COUNT - NEWCOMERS;
            LocalDate joined =
                    newcomer
                            ? newYear.plusDays(14 + 8L * (i - (COUNT - NEWCOMERS)))
                            : newYear.minusDays(1 + random.nextLong(170));
            int months = newcomer ? 0 : (int) (1 + joined.until(newYear).toTotalMonths());
            members.add(new DemoMember("%04d".formatted(i), name(i), joined, months));
        }
        return members;
    }

    /** Joined in the year of trade. */
    boolean isNewcomer() {
        return mandatoryMonths == 0;
    }

    /** Simpanan wajib paid before the year of trade. */
    long mandatoryBefore() {
        return MANDATORY_A_MONTH * mandatoryMonths;
    }

    boolean belongedOn(LocalDate day) {
        return !day.isBefore(joinedOn);
    }

    /** A third of the village, as far as the demo is concerned. */
    boolean isOnAssistance() {
        return Integer.parseInt(number) % 3 == 0;
    }

    String address() {
        return "Dusun " + HAMLETS[Integer.parseInt(number) % HAMLETS.length];
    }

    private static String name(int i) {
        return FIRST[i % FIRST.length] + " " + LAST[(i / FIRST.length + i) % LAST.length];
    }
}

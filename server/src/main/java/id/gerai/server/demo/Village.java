package id.gerai.server.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.SplittableRandom;

/** When a village shops: its year, its week and its day. */
final class Village {
    /** Of a hundred tickets, by the hour from 6 o'clock: before work, and after. */
    private static final int[] HOURS = {6, 11, 13, 14, 11, 8, 6, 5, 6, 8, 9, 3};

    private static final int FIRST_HOUR = 6;

    /** Lebaran, the day after the fasting month, moves through the year. */
    private static final LocalDate LEBARAN_2025 = LocalDate.of(2025, Month.MARCH, 31);

    private static final long LUNAR_YEAR_DAYS = 354;

    private Village() {}

    /** How busy a day is, in percent of an ordinary one. */
    static int busyness(LocalDate day) {
        int percent = 100;
        long toLebaran = daysToLebaran(day);
        if (toLebaran >= 0 && toLebaran < 30) {
            percent += toLebaran < 10 ? 60 : 20;
        } else if (toLebaran < 0 && toLebaran > -4) {
            percent -= 60;
        }
        if (day.getDayOfMonth() <= 5) {
            percent += 15;
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            percent -= 25;
        } else if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            percent += 15;
        }
        if (day.getMonth() == Month.AUGUST && day.getDayOfMonth() > 10) {
            percent += 10;
        }
        return percent;
    }

    /** A second of the day at which somebody comes to the counter. */
    static int shoppingSecond(SplittableRandom random) {
        int dart = random.nextInt(100);
        int hour = 0;
        while (dart >= HOURS[hour]) {
            dart -= HOURS[hour++];
        }
        return (FIRST_HOUR + hour) * 3600 + 1800 + random.nextInt(3600);
    }

    private static long daysToLebaran(LocalDate day) {
        long days = LEBARAN_2025.toEpochDay() - day.toEpochDay();
        while (days < -LUNAR_YEAR_DAYS / 2) {
            days += LUNAR_YEAR_DAYS;
        }
        return days;
    }
}

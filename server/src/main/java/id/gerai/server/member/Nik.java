package id.gerai.server.member;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The national identity number: six digits of the place of first issue, the birth date with 40
 * added to a woman's day, and a serial (domain §6).
 *
 * @param digits sixteen
 */
public record Nik(String digits) {
    private static final int LENGTH = 16;
    private static final int DAY = 6;
    private static final int MONTH = 8;
    private static final int YEAR = 10;
    private static final int SERIAL = 12;
    private static final int WOMEN_OFFSET = 40;

    public Nik {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not a NIK");
        }
    }

    /** True for sixteen digits with a date that exists and a serial above 0000. */
    public static boolean isValid(String digits) {
        return digits.matches("\\d{%d}".formatted(LENGTH))
                && hasDate(digits)
                && !digits.substring(SERIAL).equals("0000");
    }

    /** As it may be shown: {@code 331015******0003}. */
    public String masked() {
        return digits.substring(0, DAY) + "******" + digits.substring(SERIAL);
    }

    /** Never whole, so that no log holds it. */
    @Override
    public String toString() {
        return masked();
    }

    /** The century is not written: 29 February passes where it exists in either. */
    private static boolean hasDate(String digits) {
        int day = Integer.parseInt(digits.substring(DAY, MONTH));
        int month = Integer.parseInt(digits.substring(MONTH, YEAR));
        int year = Integer.parseInt(digits.substring(YEAR, SERIAL));
        int dayOfMonth = day > WOMEN_OFFSET ? day - WOMEN_OFFSET : day;
        return exists(1900 + year, month, dayOfMonth) || exists(2000 + year, month, dayOfMonth);
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}

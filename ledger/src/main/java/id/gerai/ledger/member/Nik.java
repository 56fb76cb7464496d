package id.gerai.ledger.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A national identity number: {@code PPKKCC DDMMYY SSSS}, with the district of first issue, the
 * date of birth (40 added to the day for women) and a serial number. Personal data: never printed,
 * never logged, shown only {@link #masked}.
 *
 * @param digits sixteen of them
 */
public record Nik(String digits) {
    private static final int WOMEN_DAY_OFFSET = 40;

    /** Why digits are not a NIK. */
    public enum Refusal {
        NOT_SIXTEEN_DIGITS,
        NO_SUCH_BIRTH_DATE,
        SERIAL_IS_ZERO
    }

    /**
     * @throws IllegalArgumentException if {@link #refusalOf} has something to say; the digits are
     *     not in the message
     */
    public Nik {
        Optional<Refusal> refusal = refusalOf(digits);
        if (refusal.isPresent()) {
            throw new IllegalArgumentException("Not a NIK: " + refusal.get());
        }
    }

    /** What is wrong with a text that should be a NIK; empty for nothing. */
    public static Optional<Refusal> refusalOf(String text) {
        if (!text.matches("[0-9]{16}")) {
            return Optional.of(Refusal.NOT_SIXTEEN_DIGITS);
        }
        if (!hasBirthDate(text)) {
            return Optional.of(Refusal.NO_SUCH_BIRTH_DATE);
        }
        return text.endsWith("0000") ? Optional.of(Refusal.SERIAL_IS_ZERO) : Optional.empty();
    }

    /** With the middle hidden: {@code 331015******0003}. */
    public String masked() {
        return digits.substring(0, 6) + "******" + digits.substring(12);
    }

    /** What the number says of its holder. */
    public Sex sex() {
        return day(digits) > WOMEN_DAY_OFFSET ? Sex.FEMALE : Sex.MALE;
    }

    /**
     * True where the number can belong to somebody born that day. Real numbers with errors exist
     * (typed wrongly when the card was made), so this is a warning and never a refusal.
     */
    public boolean fits(LocalDate birthDate) {
        int dayOfMonth = sex() == Sex.FEMALE ? day(digits) - WOMEN_DAY_OFFSET : day(digits);
        return birthDate.getDayOfMonth() == dayOfMonth
                && birthDate.getMonthValue() == Integer.parseInt(digits.substring(8, 10))
                && birthDate.getYear() % 100 == Integer.parseInt(digits.substring(10, 12));
    }

    /** Masked, so that no log or error message tells it. */
    @Override
    public String toString() {
        return masked();
    }

    /** The century is not written: 29 February passes where it exists in either. */
    private static boolean hasBirthDate(String digits) {
        int day = day(digits);
        int month = Integer.parseInt(digits.substring(8, 10));
        int year = Integer.parseInt(digits.substring(10, 12));
        int dayOfMonth = day > WOMEN_DAY_OFFSET ? day - WOMEN_DAY_OFFSET : day;
        return exists(1900 + year, month, dayOfMonth) || exists(2000 + year, month, dayOfMonth);
    }

    private static int day(String digits) {
        return Integer.parseInt(digits.substring(6, 8));
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

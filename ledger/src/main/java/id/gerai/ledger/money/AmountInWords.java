package id.gerai.ledger.money;

/** Amounts spelt out in Indonesian (terbilang), as receipts and statements of account require. */
public final class AmountInWords {
    private static final String[] DIGITS = {
        "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"
    };
    private static final String[] POWERS = {
        "", "ribu", "juta", "miliar", "triliun", "kuadriliun", "kuintiliun"
    };

    private AmountInWords() {}

    /** For example {@code seribu lima ratus rupiah}, {@code minus dua ribu rupiah}. */
    public static String of(Rupiah amount) {
        if (amount.isZero()) {
            return "nol rupiah";
        }
        String sign = amount.isNegative() ? "minus " : "";
        return sign + spell(Math.absExact(amount.amount())) + " rupiah";
    }

    private static String spell(long number) {
        StringBuilder words = new StringBuilder();
        long rest = number;
        for (int power = 0; rest > 0; power++, rest /= 1000) {
            int group = (int) (rest % 1000);
            if (group > 0) {
                words.insert(0, group(group, power) + " ");
            }
        }
        return words.toString().trim();
    }

    /** Three digits with their power; one thousand alone is "seribu", not "satu ribu". */
    private static String group(int number, int power) {
        if (number == 1 && power == 1) {
            return "seribu";
        }
        return (below1000(number) + " " + POWERS[power]).trim();
    }

    private static String below1000(int number) {
        int hundreds = number / 100;
        String head = hundreds == 0 ? "" : hundreds == 1 ? "seratus" : DIGITS[hundreds] + " ratus";
        return (head + " " + below100(number % 100)).trim();
    }

    private static String below100(int number) {
        if (number < 10) {
            return DIGITS[number];
        }
        if (number == 10) {
            return "sepuluh";
        }
        if (number == 11) {
            return "sebelas";
        }
        if (number < 20) {
            return DIGITS[number % 10] + " belas";
        }
        return (DIGITS[number / 10] + " puluh " + DIGITS[number % 10]).trim();
    }
}

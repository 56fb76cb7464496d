package id.gerai.ledger.product;

/** EAN-13 arithmetic. */
public final class Barcode {
    private static final int EAN_LENGTH = 13;

    private Barcode() {}

    /** True for thirteen digits with the right check digit. */
    public static boolean isValidEan13(String code) {
        return code.length() == EAN_LENGTH
                && code.chars().allMatch(c -> c >= '0' && c <= '9')
                && checkDigit(code) == code.charAt(EAN_LENGTH - 1) - '0';
    }

    /** The check digit of the first twelve digits: weights 1, 3, 1, 3, … */
    public static int checkDigit(String firstTwelve) {
        int sum = 0;
        for (int i = 0; i < EAN_LENGTH - 1; i++) {
            sum += (firstTwelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        }
        return (10 - sum % 10) % 10;
    }
}

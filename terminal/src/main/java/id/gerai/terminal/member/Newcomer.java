package id.gerai.terminal.member;

import id.gerai.ledger.money.Rupiah;

/**
 * Somebody who asks to become a member, as the cashier typed it.
 *
 * @param name in full
 * @param phone as typed; may be empty
 * @param address may be empty
 * @param principal what they pay of the entry share now; zero for later
 */
public record Newcomer(String name, String phone, String address, Rupiah principal) {
    private static final int TEXT_MAX = 200;

    public Newcomer {
        name = name.strip();
        address = address.strip();
    }

    /** True where name and address fit the register. */
    boolean fits() {
        return name.length() <= TEXT_MAX && address.length() <= TEXT_MAX;
    }

    /** True where the phone is left out, or could be one. */
    boolean hasSoundPhone() {
        return phoneDigits().matches("|\\d{8,15}");
    }

    /** The phone without what people put between its digits; {@code +62} becomes 0. */
    String phoneDigits() {
        return phone.replaceAll("[\\s().-]", "").replaceFirst("^\\+62", "0");
    }
}

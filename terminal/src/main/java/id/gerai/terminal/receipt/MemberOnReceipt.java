package id.gerai.terminal.receipt;

import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.member.MemberName;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.text.Texts;

/**
 * A member as far as a receipt may tell.
 *
 * @param number on the card
 * @param shortName first name and initial
 * @param purchasesThisYear after this receipt
 */
public record MemberOnReceipt(String number, String shortName, Rupiah purchasesThisYear) {

    /** From what the till knows of a member. */
    public static MemberOnReceipt of(MemberChanged member, Rupiah purchasesThisYear) {
        return new MemberOnReceipt(
                member.number(), MemberName.shortForm(member.name()), purchasesThisYear);
    }

    /** As printed: {@code Anggota 0042 - Siti A.} */
    String line() {
        return Texts.of("receipt.member", number, shortName);
    }
}

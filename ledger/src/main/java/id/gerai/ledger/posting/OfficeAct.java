package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;

import java.time.LocalDate;
import java.util.UUID;

/** Something done in the office that changes the books. Its id becomes the id of its journal. */
public sealed interface OfficeAct permits MemberAct, TradeAct, BooksAct, SurplusAct {
    UUID id();

    /** The day it counts for. */
    LocalDate date();

    /** A member's balance of one kind. */
    record MemberShare(UUID member, ShareKind kind, Rupiah amount) {}

    /** An amount on an account. */
    record AccountAmount(AccountCode account, Rupiah amount) {}

    /** A member's amount. */
    record MemberAmount(UUID member, Rupiah amount) {}
}

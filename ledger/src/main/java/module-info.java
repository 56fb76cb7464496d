/**
 * The cooperative's rules as a pure library: what a sale is worth, what it means in the books, and
 * what it earns a member at the end of the year.
 *
 * <p>Nothing here knows a framework, a clock, a file, a database or a screen; everything is a value
 * or a function of values, and depends on the JDK only. Start reading at {@link
 * id.gerai.ledger.event}, the facts a till reports, then {@link id.gerai.ledger.posting}, what they
 * mean in the books, then {@link id.gerai.ledger.shu}, how the year's surplus is shared.
 */
module id.gerai.ledger {
    exports id.gerai.ledger.account;
    exports id.gerai.ledger.asset;
    exports id.gerai.ledger.consignment;
    exports id.gerai.ledger.credit;
    exports id.gerai.ledger.access;
    exports id.gerai.ledger.event;
    exports id.gerai.ledger.feed;
    exports id.gerai.ledger.fields;
    exports id.gerai.ledger.id;
    exports id.gerai.ledger.journal;
    exports id.gerai.ledger.member;
    exports id.gerai.ledger.money;
    exports id.gerai.ledger.parcel;
    exports id.gerai.ledger.payment;
    exports id.gerai.ledger.period;
    exports id.gerai.ledger.posting;
    exports id.gerai.ledger.product;
    exports id.gerai.ledger.quantity;
    exports id.gerai.ledger.report;
    exports id.gerai.ledger.sale;
    exports id.gerai.ledger.savings;
    exports id.gerai.ledger.shift;
    exports id.gerai.ledger.shu;
    exports id.gerai.ledger.tax;
}

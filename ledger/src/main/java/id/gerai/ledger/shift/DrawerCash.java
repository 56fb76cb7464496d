package id.gerai.ledger.shift;

import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.money.Rupiah;

/** What an event does to the cash in a drawer. */
public final class DrawerCash {
    private DrawerCash() {}

    /**
     * What it adds; below zero where cash goes out. Closing empties the drawer, and counts as zero.
     */
    public static Rupiah added(TillEvent fact) {
        return switch (fact) {
            case ShiftOpened it -> it.openingFloat();
            case SaleCompleted it -> it.ticket().cash();
            case SaleReturned it -> it.ticket().cash().negated();
            case SharePaid it -> it.amount();
            case CreditPaid it -> it.amount();
            case ConsignorPaid it -> it.amount().negated();
            case CashMoved it -> it.purpose().isIn() ? it.amount() : it.amount().negated();
            case ShiftClosed _,
                    ConsignmentReceived _,
                    MemberRegistered _,
                    DrawerOpened _,
                    LineVoided _,
                    TicketVoided _,
                    ReceiptCopied _,
                    Unknown _ ->
                    Rupiah.ZERO;
        };
    }
}

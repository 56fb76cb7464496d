package id.gerai.server.intake.known;

import id.gerai.ledger.access.Approval;
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
import id.gerai.ledger.sale.Ticket;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What facts of many kinds have in common. */
public final class FactParts {
    private FactParts() {}

    /** The open shift a fact happened in; empty for one that opens a shift or needs none. */
    public static Optional<UUID> shift(TillEvent fact) {
        return switch (fact) {
            case ShiftOpened _, MemberRegistered _, Unknown _ -> Optional.empty();
            case ShiftClosed it -> Optional.of(it.shift());
            case SaleCompleted it -> Optional.of(it.shift());
            case SaleReturned it -> Optional.of(it.shift());
            case SharePaid it -> Optional.of(it.shift());
            case ConsignmentReceived it -> Optional.of(it.shift());
            case ConsignorPaid it -> Optional.of(it.shift());
            case CreditPaid it -> Optional.of(it.shift());
            case CashMoved it -> Optional.of(it.shift());
            case DrawerOpened it -> Optional.of(it.shift());
            case LineVoided it -> Optional.of(it.shift());
            case TicketVoided it -> Optional.of(it.shift());
            case ReceiptCopied it -> Optional.of(it.shift());
        };
    }

    /** The ticket of a sale or return. */
    public static Optional<Ticket> ticket(TillEvent fact) {
        return switch (fact) {
            case SaleCompleted it -> Optional.of(it.ticket());
            case SaleReturned it -> Optional.of(it.ticket());
            default -> Optional.empty();
        };
    }

    /** The member at the counter for anything but a ticket; known to the till, so known here. */
    public static Optional<UUID> member(TillEvent fact) {
        return switch (fact) {
            case SharePaid it -> Optional.of(it.member());
            case ConsignmentReceived it -> Optional.of(it.member());
            case ConsignorPaid it -> Optional.of(it.member());
            case CreditPaid it -> Optional.of(it.member());
            default -> Optional.empty();
        };
    }

    /** On whose word a fact was out of the ordinary. */
    public static List<Approval> approvals(TillEvent fact) {
        return switch (fact) {
            case SaleCompleted it -> it.ticket().approvals();
            case SaleReturned it -> it.ticket().approvals();
            case CashMoved it -> List.of(it.approval());
            case DrawerOpened it -> List.of(it.approval());
            case LineVoided it -> List.of(it.approval());
            case TicketVoided it -> List.of(it.approval());
            default -> List.of();
        };
    }

    /** The number on the receipt of a fact; empty where there is none. */
    public static String receiptNumber(TillEvent fact) {
        return switch (fact) {
            case SaleCompleted it -> it.receiptNumber();
            case SaleReturned it -> it.receiptNumber();
            case SharePaid it -> it.receiptNumber();
            case ConsignmentReceived it -> it.receiptNumber();
            case ConsignorPaid it -> it.receiptNumber();
            case CreditPaid it -> it.receiptNumber();
            case CashMoved it -> it.receiptNumber();
            case ReceiptCopied it -> it.receiptNumber();
            default -> "";
        };
    }
}

package id.gerai.terminal.returns;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.sync.ReceiptFound;
import id.gerai.terminal.sync.ServerLink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sale of a receipt with what came back of it: in this till's journal, and at the server
 * for what other tills did. What was returned here and is not sent yet counts beside what the
 * server says.
 */
public final class ReceiptLookup {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptLookup.class);

    private final Journal journal;
    private final Outbox outbox;
    private final ServerLink link;

    public ReceiptLookup(Journal journal, Outbox outbox, ServerLink link) {
        this.journal = journal;
        this.outbox = outbox;
        this.link = link;
    }

    /** What came of looking. */
    sealed interface Result {}

    record Found(Returnable sale) implements Result {}

    record Nothing(ReturnRefusal reason) implements Result {}

    /** In this till's own journal alone; at once. */
    Result here(String number) {
        Optional<Event> event = journal.findReceipt(number);
        if (event.isEmpty()) {
            return new Nothing(ReturnRefusal.RECEIPT_NOT_FOUND);
        }
        return event.get().fact() instanceof SaleCompleted
                ? new Found(returnable(event.get(), List.of(), 0))
                : new Nothing(ReturnRefusal.NOT_A_SALE);
    }

    /** Here and at the server. Takes up to three seconds, so never on the UI thread. */
    Result everywhere(String number) {
        Result here = here(number);
        if (here instanceof Nothing it && it.reason() == ReturnRefusal.NOT_A_SALE) {
            return here;
        }
        String full = here instanceof Found it ? it.sale().receiptNumber() : number.strip();
        try {
            Optional<ReceiptFound> there = link.receipt(full);
            return there.filter(it -> it.sale().fact() instanceof SaleCompleted)
                    .filter(it -> isNoOther(here, it.sale()))
                    .<Result>map(
                            it ->
                                    new Found(
                                            returnable(
                                                    it.sale(),
                                                    it.returned(),
                                                    outbox.acknowledged())))
                    .orElse(here);
        } catch (LinkException e) {
            LOG.info("The server was not asked for receipt {}: {}", full, e.getMessage());
            return here instanceof Found ? here : new Nothing(ReturnRefusal.SERVER_NOT_REACHED);
        }
    }

    /** A till and its copy print the same numbers: what is in one's own journal is one's own. */
    private static boolean isNoOther(Result here, Event sale) {
        return !(here instanceof Found own) || own.sale().sale().id().equals(sale.id());
    }

    /**
     * @param returned elsewhere, and here up to the given event
     */
    private Returnable returnable(
            Event sale, List<ReceiptFound.Returned> returned, long countedThrough) {
        List<SaleReturned> since = journal.returnsOf(sale.id(), countedThrough);
        List<Returnable.Line> lines = new ArrayList<>();
        for (SaleLine line : ((SaleCompleted) sale.fact()).ticket().lines()) {
            int number = lines.size() + 1;
            Quantity quantity = Quantity.ZERO;
            Rupiah refunded = Rupiah.ZERO;
            for (ReceiptFound.Returned part : returned) {
                if (part.line() == number) {
                    quantity = quantity.plus(part.quantity());
                    refunded = refunded.plus(part.amount());
                }
            }
            for (SaleReturned back : since) {
                List<SaleLine> parts = back.ticket().lines();
                for (int i = 0; i < parts.size(); i++) {
                    if (back.originalLine(i) == number) {
                        quantity = quantity.plus(parts.get(i).quantity());
                        refunded = refunded.plus(parts.get(i).amount());
                    }
                }
            }
            lines.add(new Returnable.Line(number, line, quantity, refunded));
        }
        return new Returnable(sale, lines);
    }
}

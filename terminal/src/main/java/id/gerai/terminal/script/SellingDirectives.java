package id.gerai.terminal.script;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.control.Question;
import id.gerai.terminal.draft.Drafts.Parked;
import id.gerai.terminal.payment.Taking;
import id.gerai.terminal.payment.Way;
import id.gerai.terminal.returns.ReturnViewModel;
import id.gerai.terminal.returns.Returnable;
import id.gerai.terminal.sale.Adjustment;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.QuantityText;
import id.gerai.terminal.till.Till;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is agreed about a ticket, how it is paid in parts, and what comes back. */
final class SellingDirectives {
    private static final int REASON_WORDS = 8;

    private final Till till;
    private final Approvals approvals;
    private final Consumer<Event> paid;

    /**
     * @param paid is told of every paid sale
     */
    SellingDirectives(Till till, Consumer<Event> paid) {
        this.till = till;
        this.approvals = new Approvals(till);
        this.paid = paid;
    }

    void addTo(Directives.Adding to) {
        to.add("unit", 0, 0, _ -> Directives.check(till.sale().nextUnit()));
        to.add("weight", 1, 1, this::weight);
        to.add("remove", 0, REASON_WORDS, this::remove);
        to.add("void", 0, REASON_WORDS, this::voidTicket);
        to.add("park", 0, 0, _ -> Directives.check(till.sale().park()));
        to.add("resume", 0, 1, this::resume);
        to.add("nik", 1, 1, words -> Directives.check(till.control().identify(words.word(0))));
        to.add("reference", 0, 1, this::reference);
        to.add("deposit", 2, 2, this::deposit);
        to.add("approve", 1, REASON_WORDS, this::approve);
        to.add("tender", 2, 4, this::tender);
        to.add("credit", 0, 0, _ -> take(Way.of(Tender.MemberCredit.TYPE), "rest", ""));
        to.add("return", 1, 20, this::takeBack);
        to.add("return-without-receipt", 0, REASON_WORDS, this::takeBackWithoutReceipt);
        addAdjustments(to);
    }

    private void addAdjustments(Directives.Adding to) {
        to.add(
                "discount",
                1,
                REASON_WORDS,
                words ->
                        adjust(
                                till.adjustments().lineDiscount(words.word(0)),
                                Permission.LINE_DISCOUNT,
                                words));
        to.add(
                "discount-ticket",
                1,
                REASON_WORDS,
                words ->
                        adjust(
                                till.adjustments().ticketDiscount(words.word(0)),
                                Permission.TICKET_DISCOUNT,
                                words));
        to.add(
                "price",
                1,
                REASON_WORDS,
                words ->
                        adjust(
                                till.adjustments().price(words.word(0)),
                                Permission.PRICE_OVERRIDE,
                                words));
        to.add(
                "other-goods",
                1,
                REASON_WORDS,
                words ->
                        adjust(
                                till.adjustments().otherGoods(words.word(0)),
                                Permission.PRICE_OVERRIDE,
                                words));
    }

    private void weight(Arguments words) throws DirectiveException {
        if (till.sale().inHand().filter(it -> it.product().weighed()).isEmpty()) {
            throw new DirectiveException("what is in hand is not sold by weight");
        }
        Directives.check(till.sale().setQuantity(words.quantity(0)));
    }

    private void remove(Arguments words) throws DirectiveException {
        Directives.done(till.voids().line(approvals.word(Permission.VOID_LINE, words.from(0))));
    }

    private void voidTicket(Arguments words) throws DirectiveException {
        Directives.done(till.voids().ticket(approvals.word(Permission.VOID_TICKET, words.from(0))));
    }

    /** The oldest, or the one of a place from 1. */
    private void resume(Arguments words) throws DirectiveException {
        List<Parked> parked = till.sale().parked();
        long place = words.count() == 0 ? 1 : words.whole(0);
        if (place < 1 || place > parked.size()) {
            throw new DirectiveException("%d tickets are parked".formatted(parked.size()));
        }
        Directives.check(till.sale().resume(parked.get((int) place - 1)));
    }

    /** Answers what a register is asked for now; without a word it is left open. */
    private void reference(Arguments words) throws DirectiveException {
        if (!(till.control().open().orElse(null) instanceof Question.ReferenceWanted question)) {
            throw new DirectiveException("no register is asked for now");
        }
        till.control().setReference(question, words.from(0));
    }

    private void deposit(Arguments words) throws DirectiveException {
        MemberChanged member =
                till.sale()
                        .member()
                        .orElseThrow(() -> new DirectiveException("choose a member first"));
        ShareKind kind = words.constant(0, ShareKind.class);
        till.sale().collect(new ShareDeposit(member.id(), kind, words.amount(1)));
    }

    private void approve(Arguments words) throws DirectiveException {
        Permission permission = words.constant(0, Permission.class);
        Approval word = approvals.word(permission, words.from(1));
        if (till.control().open().orElse(null) instanceof Question.OverLimit over) {
            till.control().allow(over, word);
        } else {
            till.sale().approve(word);
        }
    }

    private void adjust(Adjustment adjustment, Permission permission, Arguments words)
            throws DirectiveException {
        switch (adjustment) {
            case Adjustment.Refused it -> throw Directives.refused(it.reason());
            case Adjustment.Possible it -> {
                Approval word = approvals.word(permission, words.from(1));
                Directives.check(till.adjustments().carryOut(it, word));
            }
        }
    }

    /** {@code tender bank_card 50000 A123}; {@code rest} for all that is left. */
    private void tender(Arguments words) throws DirectiveException {
        Way way =
                till.payment().ways().stream()
                        .filter(
                                it ->
                                        Stream.of(it.type().name(), it.card())
                                                .anyMatch(words.word(0)::equals))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new DirectiveException(
                                                "nobody pays by '%s' here"
                                                        .formatted(words.word(0))));
        take(way, words.word(1), words.from(2));
    }

    /** Over a limit by whoever may: a script has nobody to type a PIN. */
    private void take(Way way, String typed, String reference) throws DirectiveException {
        Rupiah left = way.isCash() ? till.payment().payableInCash() : till.payment().remaining();
        Optional<Rupiah> amount =
                typed.equals("rest") ? Optional.of(left) : AmountText.parse(typed);
        if (amount.isEmpty()) {
            throw new DirectiveException("'%s' is not an amount".formatted(typed));
        }
        Taking taken = till.payment().take(way, amount.get(), reference, Optional.empty());
        if (taken instanceof Taking.NeedsApproval it) {
            Approval word = approvals.word(it.permission(), "");
            taken = till.payment().take(way, amount.get(), reference, Optional.of(word));
        }
        switch (taken) {
            case Taking.Paid it -> paid.accept(it.event());
            case Taking.Part _ -> {}
            case Taking.Refused it -> throw Directives.refused(it.reason());
            case Taking.NeedsApproval it -> throw Directives.refused(it.reason());
            case Taking.NotStored it ->
                    throw new DirectiveException("not stored: " + it.fault().getMessage());
        }
    }

    /** {@code return G1-000001}, or {@code return G1-000001 lines 1:2 3:0,5}. */
    private void takeBack(Arguments words) throws DirectiveException {
        Returnable sale =
                switch (till.returns().previewAnywhere(words.word(0))) {
                    case ReturnViewModel.Possible it -> it.sale();
                    case ReturnViewModel.NotReturnable it -> throw Directives.refused(it.reason());
                };
        Map<Integer, Quantity> chosen =
                words.count() == 1 ? sale.everything() : chosen(words.from(1));
        Directives.done(
                till.returns().takeBack(sale, chosen, approvals.word(Permission.RETURN, "")));
    }

    private static Map<Integer, Quantity> chosen(String lines) throws DirectiveException {
        if (!lines.matches("lines( \\d{1,4}:[0-9,]+)+")) {
            throw new DirectiveException("write 'return NUMBER lines 1:2 3:0,5', not " + lines);
        }
        Map<Integer, Quantity> chosen = new HashMap<>();
        for (String line : lines.substring("lines ".length()).split(" ")) {
            String[] parts = line.split(":");
            Quantity quantity =
                    QuantityText.parse(parts[1])
                            .orElseThrow(
                                    () ->
                                            new DirectiveException(
                                                    "'%s' is not a quantity".formatted(parts[1])));
            chosen.put(Integer.parseInt(parts[0]), quantity);
        }
        return chosen;
    }

    private void takeBackWithoutReceipt(Arguments words) throws DirectiveException {
        Approval word = approvals.word(Permission.RETURN_WITHOUT_RECEIPT, words.from(0));
        Directives.done(till.returns().takeBackWithoutReceipt(word));
    }
}

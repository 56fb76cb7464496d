package id.gerai.terminal.window.counter;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.terminal.payment.PaymentView.Asking;
import id.gerai.terminal.sale.Adjustment;
import id.gerai.terminal.sale.AdjustmentRefusal;
import id.gerai.terminal.sale.AdjustmentViewModel;
import id.gerai.terminal.text.Texts;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Discounts and other prices at the counter: asks for the figure, then for somebody's word, then
 * does it.
 */
final class CounterAdjustments {
    private final AdjustmentViewModel model;
    private final Consumer<AskView.Ask> ask;
    private final Asking approve;
    private final Consumer<Optional<AdjustmentRefusal>> told;

    /**
     * @param ask asks the cashier to type something
     * @param approve asks for somebody's word
     * @param told goes back to the counter, saying why it was not done where it was not
     */
    CounterAdjustments(
            AdjustmentViewModel model,
            Consumer<AskView.Ask> ask,
            Asking approve,
            Consumer<Optional<AdjustmentRefusal>> told) {
        this.model = model;
        this.ask = ask;
        this.approve = approve;
        this.told = told;
    }

    void lineDiscount() {
        adjust("discount-line", Permission.LINE_DISCOUNT, model::lineDiscount);
    }

    void ticketDiscount() {
        adjust("discount-ticket", Permission.TICKET_DISCOUNT, model::ticketDiscount);
    }

    void price() {
        adjust("price", Permission.PRICE_OVERRIDE, model::price);
    }

    /** Goods that are not in the catalogue, at a price of their own. */
    void otherGoods() {
        adjust("other", Permission.PRICE_OVERRIDE, model::otherGoods);
    }

    private void adjust(
            String what, Permission permission, Function<String, Adjustment> adjustment) {
        String title = Texts.of("adjust." + what);
        ask.accept(
                new AskView.Ask(
                        title,
                        "",
                        Texts.of("adjust.how." + what),
                        typed ->
                                switch (adjustment.apply(typed)) {
                                    case Adjustment.Refused it ->
                                            Optional.of(Texts.of(it.reason()));
                                    case Adjustment.Possible it -> {
                                        approve.ask(
                                                permission,
                                                title + ": " + typed,
                                                given -> carryOut(it, given));
                                        yield Optional.empty();
                                    }
                                }));
    }

    private void carryOut(Adjustment.Possible adjustment, Approval given) {
        told.accept(model.carryOut(adjustment, given));
    }
}

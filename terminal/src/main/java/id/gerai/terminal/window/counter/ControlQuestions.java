package id.gerai.terminal.window.counter;

import id.gerai.ledger.access.Permission;
import id.gerai.terminal.control.ControlRefusal;
import id.gerai.terminal.control.ControlViewModel;
import id.gerai.terminal.control.Question;
import id.gerai.terminal.payment.PaymentView.Asking;
import id.gerai.terminal.text.Texts;

import java.util.Optional;
import java.util.function.Consumer;

/** Settles with the cashier what controlled goods ask for before the counter can be paid. */
final class ControlQuestions {
    private final ControlViewModel control;
    private final Counter counter;

    /**
     * What the counter does for it.
     *
     * @param ask asks the cashier to type something
     * @param approve asks for somebody's word
     * @param refuse says why it cannot be paid
     * @param back goes back to the counter
     * @param pay goes on to the money, or to the next question
     */
    record Counter(
            Consumer<AskView.Ask> ask,
            Asking approve,
            Consumer<String> refuse,
            Runnable back,
            Runnable pay) {}

    ControlQuestions(ControlViewModel control, Counter counter) {
        this.control = control;
        this.counter = counter;
    }

    /**
     * Asks for the buyer's NIK.
     *
     * @param why what it is needed for; empty where nobody waits for it
     */
    void askNik(String why) {
        counter.ask()
                .accept(
                        new AskView.Ask(
                                Texts.of("control.nik"),
                                why,
                                Texts.of("control.nik-how"),
                                typed -> {
                                    Optional<ControlRefusal> refusal = control.identify(typed);
                                    if (refusal.isEmpty()) {
                                        counter.back().run();
                                        if (!why.isEmpty()) {
                                            counter.pay().run();
                                        }
                                    }
                                    return refusal.map(Texts::of);
                                }));
    }

    /** Asks what is to be settled first. */
    void settle(Question question) {
        switch (question) {
            case Question.MembersOnly it ->
                    counter.refuse().accept(Texts.of("control.members-only", it.product().name()));
            case Question.IdentityNeeded it ->
                    askNik(Texts.of("control.identity", it.product().name()));
            case Question.OverLimit it ->
                    counter.approve()
                            .ask(
                                    Permission.LIMIT_OVERRIDE,
                                    Texts.of(
                                            it.part() ? "control.over-part" : "control.over",
                                            it.product().name(),
                                            it.limit().most(),
                                            it.used(),
                                            it.product().unit()),
                                    given -> {
                                        control.allow(it, given);
                                        counter.pay().run();
                                    });
            case Question.ReferenceWanted it ->
                    counter.ask()
                            .accept(
                                    new AskView.Ask(
                                            Texts.of("register." + it.register()),
                                            Texts.of("control.register", it.product().name()),
                                            Texts.of("control.register-how"),
                                            typed -> {
                                                control.setReference(it, typed);
                                                counter.pay().run();
                                                return Optional.empty();
                                            }));
        }
    }
}

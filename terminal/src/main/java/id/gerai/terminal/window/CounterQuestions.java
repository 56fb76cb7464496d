package id.gerai.terminal.window;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.terminal.control.ControlRefusal;
import id.gerai.terminal.control.Question;
import id.gerai.terminal.sale.Adjustment;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;

import java.util.Optional;
import java.util.function.Function;

/** What the counter asks before a ticket can be changed or paid: a figure, a NIK, a reference. */
final class CounterQuestions {
    private final Till till;
    private final CounterView counter;

    CounterQuestions(Till till, CounterView counter) {
        this.till = till;
        this.counter = counter;
    }

    /** Asks for the figure, then for somebody's word, then does it. */
    void adjust(String what, Permission permission, Function<String, Adjustment> adjustment) {
        String title = Texts.of("adjust." + what);
        counter.ask(
                new AskView.Ask(
                        title,
                        "",
                        Texts.of("adjust.how." + what),
                        typed ->
                                switch (adjustment.apply(typed)) {
                                    case Adjustment.Refused it ->
                                            Optional.of(Texts.of(it.reason()));
                                    case Adjustment.Possible it -> {
                                        counter.approve(
                                                permission,
                                                title + ": " + typed,
                                                given -> carryOut(it, given));
                                        yield Optional.empty();
                                    }
                                }));
    }

    private void carryOut(Adjustment.Possible adjustment, Approval given) {
        var refusal = till.adjustments().carryOut(adjustment, given);
        counter.backToSale();
        refusal.ifPresent(it -> counter.refuse(Texts.of(it)));
    }

    void askNik(String why) {
        counter.ask(
                new AskView.Ask(
                        Texts.of("control.nik"),
                        why,
                        Texts.of("control.nik-how"),
                        typed -> {
                            Optional<ControlRefusal> refusal = till.control().identify(typed);
                            if (refusal.isEmpty()) {
                                counter.backToSale();
                                if (!why.isEmpty()) {
                                    counter.pay();
                                }
                            }
                            return refusal.map(Texts::of);
                        }));
    }

    void settle(Question question) {
        switch (question) {
            case Question.MembersOnly it ->
                    counter.refuse(Texts.of("control.members-only", it.product().name()));
            case Question.IdentityNeeded it ->
                    askNik(Texts.of("control.identity", it.product().name()));
            case Question.OverLimit it ->
                    counter.approve(
                            Permission.LIMIT_OVERRIDE,
                            Texts.of(
                                    "control.over",
                                    it.product().name(),
                                    it.limit().most(),
                                    it.used(),
                                    it.product().unit()),
                            given -> {
                                till.control().allow(it, given);
                                counter.pay();
                            });
            case Question.ReferenceWanted it ->
                    counter.ask(
                            new AskView.Ask(
                                    Texts.of("register." + it.register()),
                                    Texts.of("control.register", it.product().name()),
                                    Texts.of("control.register-how"),
                                    typed -> {
                                        till.control().setReference(it, typed);
                                        counter.pay();
                                        return Optional.empty();
                                    }));
        }
    }
}

package id.gerai.terminal.window;

import id.gerai.ledger.event.Event;
import id.gerai.terminal.consignment.PayConsignorView;
import id.gerai.terminal.consignment.ReceiveGoodsView;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.member.SharePaymentView;
import id.gerai.terminal.returns.ReturnView;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;

import java.awt.CardLayout;
import java.util.List;
import java.util.function.Consumer;

import javax.swing.JPanel;

/** The menu, the screens behind it, and what is shown when one of them is done. */
final class MenuScreens extends JPanel {
    private static final String MENU = "menu";
    private static final String RECEIVE = "receive";
    private static final String CONSIGNOR = "consignor";
    private static final String SHARE = "share";
    private static final String RETURN = "return";
    private static final String DONE = "done";

    private final Devices devices;
    private final CardLayout cards = new CardLayout();
    private final MenuView menu;
    private final ReceiveGoodsView receive;
    private final PayConsignorView consignor;
    private final SharePaymentView share;
    private final ReturnView back;
    private final DoneView done;

    /** An act of the menu that has no screen of its own here. */
    record Act(String label, Runnable does) {}

    /**
     * @param others more acts for the menu
     * @param leave goes back to selling
     */
    MenuScreens(Till till, Devices devices, List<Act> others, Runnable leave) {
        this.devices = devices;
        setLayout(cards);
        menu = new MenuView(leave);
        receive = new ReceiveGoodsView(till.consignment(), till.members(), this::done, this::begin);
        consignor =
                new PayConsignorView(till.consignment(), till.members(), this::done, this::begin);
        share = new SharePaymentView(till.shares(), till.members(), this::done, this::begin);
        back =
                new ReturnView(
                        till.returns(), till.members(), till.approvals(), this::done, this::begin);
        done = new DoneView(till.catalog(), leave);
        menu.add(Texts.of("menu.receive"), () -> show(RECEIVE, receive::begin));
        menu.add(Texts.of("menu.consignor"), () -> show(CONSIGNOR, consignor::begin));
        menu.add(Texts.of("menu.share"), () -> show(SHARE, share::begin));
        menu.add(Texts.of("menu.return"), () -> show(RETURN, back::begin));
        others.forEach(act -> menu.add(act.label(), act.does()));
        add(menu, MENU);
        add(receive, RECEIVE);
        add(consignor, CONSIGNOR);
        add(share, SHARE);
        add(back, RETURN);
        add(done, DONE);
    }

    /** Shows the menu. */
    void begin() {
        show(MENU, menu::requestFocusInWindow);
    }

    /**
     * Takes a scan where a screen behind the menu asks for one.
     *
     * @return false where none does: then it is goods on the counter
     */
    boolean scanned(String code) {
        if (receive.isShowing()) {
            return taken(receive::scanned, code);
        }
        if (consignor.isShowing()) {
            return taken(consignor::scanned, code);
        }
        if (share.isShowing()) {
            return taken(share::scanned, code);
        }
        return back.isShowing() && taken(back::scanned, code);
    }

    private static boolean taken(Consumer<String> screen, String code) {
        screen.accept(code);
        return true;
    }

    private void done(Event event) {
        devices.openDrawerFor(event.fact());
        PrinterState printer = devices.printer().state();
        String printing =
                printer.canPrint() ? "" : Texts.of("act.print-waits", Texts.of("print." + printer));
        show(DONE, () -> done.show(event, printing));
    }

    private void show(String card, Runnable begin) {
        cards.show(this, card);
        begin.run();
    }
}

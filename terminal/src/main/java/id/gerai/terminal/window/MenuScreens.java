package id.gerai.terminal.window;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.approval.ApprovalView;
import id.gerai.terminal.cash.CashRefusal;
import id.gerai.terminal.cash.CashView;
import id.gerai.terminal.consignment.PayConsignorView;
import id.gerai.terminal.consignment.ReceiveGoodsView;
import id.gerai.terminal.device.CashDrawer.Opening;
import id.gerai.terminal.device.DrawerState;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.member.CreditPaymentView;
import id.gerai.terminal.member.SharePaymentView;
import id.gerai.terminal.returns.ReturnView;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;

import java.awt.CardLayout;
import java.awt.GridBagLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** The menu, the screens behind it, and what is shown when one of them is done. */
final class MenuScreens extends JPanel {
    private static final String MENU = "menu";
    private static final String RECEIVE = "receive";
    private static final String CONSIGNOR = "consignor";
    private static final String SHARE = "share";
    private static final String CREDIT = "credit";
    private static final String CASH = "cash";
    private static final String RETURN = "return";
    private static final String PAPERS = "papers";
    private static final String APPROVAL = "approval";
    private static final String DONE = "done";

    private final Till till;
    private final Devices devices;
    private final Runnable leave;
    private final CardLayout cards = new CardLayout();
    private final MenuView menu;
    private final ReceiveGoodsView receive;
    private final PayConsignorView consignor;
    private final SharePaymentView share;
    private final CreditPaymentView credit;
    private final CashView cash;
    private final ReturnView back;
    private final PapersView papers;
    private final ApprovalView approval;
    private final DoneView done;
    private boolean noSale;

    /**
     * An act of the menu that has no screen of its own here.
     *
     * @param endsShift true where the counter must be empty and the shift the cashier's to end
     */
    record Act(MenuView.Group group, String label, boolean endsShift, Runnable does) {
        Act(MenuView.Group group, String label, Runnable does) {
            this(group, label, false, does);
        }

        /** An act about the machine itself. */
        Act(String label, Runnable does) {
            this(MenuView.Group.MACHINE, label, does);
        }
    }

    /**
     * @param others more acts for the menu
     * @param leave goes back to selling
     */
    MenuScreens(Till till, Devices devices, List<Act> others, Runnable leave) {
        this.till = till;
        this.devices = devices;
        this.leave = leave;
        setLayout(cards);
        menu = new MenuView(leave);
        receive = new ReceiveGoodsView(till.consignment(), till.members(), this::done, this::begin);
        consignor =
                new PayConsignorView(till.consignment(), till.members(), this::done, this::begin);
        share = new SharePaymentView(till.shares(), till.members(), this::done, this::begin);
        credit = new CreditPaymentView(till.credit(), till.members(), this::done, this::begin);
        cash = new CashView(till.cash(), this::askCash, this::begin);
        back =
                new ReturnView(
                        till.returns(), till.members(), till.approvals(), this::done, this::begin);
        papers = new PapersView(till, this::begin);
        approval = new ApprovalView(till.approvals(), this::begin);
        done = new DoneView(till.catalog(), leave);
        addScreens();
        addActs(others);
        devices.onOpening(it -> SwingUtilities.invokeLater(() -> drawerTried(it)));
    }

    private void addScreens() {
        add(menu, MENU);
        add(receive, RECEIVE);
        add(consignor, CONSIGNOR);
        add(share, SHARE);
        add(credit, CREDIT);
        add(cash, CASH);
        add(back, RETURN);
        add(papers, PAPERS);
        JPanel asking = new JPanel(new GridBagLayout());
        asking.add(approval);
        add(asking, APPROVAL);
        add(done, DONE);
    }

    /** Keys follow the order of adding, and that the order on the screen. */
    private void addActs(List<Act> others) {
        menu.add(MenuView.Group.MEMBERS, Texts.of("menu.share"), () -> show(SHARE, share::begin));
        menu.add(
                MenuView.Group.MEMBERS, Texts.of("menu.credit"), () -> show(CREDIT, credit::begin));
        addOthers(others, MenuView.Group.MEMBERS);
        menu.add(
                MenuView.Group.CONSIGNMENT,
                Texts.of("menu.receive"),
                () -> show(RECEIVE, receive::begin));
        menu.add(
                MenuView.Group.CONSIGNMENT,
                Texts.of("menu.consignor"),
                () -> show(CONSIGNOR, consignor::begin));
        menu.add(MenuView.Group.CASH, Texts.of("menu.cash"), () -> show(CASH, cash::begin));
        menu.add(MenuView.Group.CASH, Texts.of("menu.drawer"), this::askDrawer);
        addOthers(others, MenuView.Group.SHIFT);
        menu.add(
                MenuView.Group.PAPER,
                Texts.of("menu.receipts"),
                this::whyNoReceipts,
                () -> show(PAPERS, papers::beginReceipts));
        menu.add(MenuView.Group.PAPER, Texts.of("menu.return"), () -> show(RETURN, back::begin));
        menu.add(
                MenuView.Group.PAPER,
                Texts.of("menu.report-x"),
                () -> show(PAPERS, papers::beginReportSoFar));
        menu.add(
                MenuView.Group.PAPER,
                Texts.of("menu.reports-z"),
                this::whyNoReports,
                () -> show(PAPERS, papers::beginReports));
        addOthers(others, MenuView.Group.MACHINE);
    }

    private void addOthers(List<Act> others, MenuView.Group group) {
        for (Act act : others) {
            if (act.group() == group) {
                menu.add(
                        group,
                        act.label(),
                        act.endsShift() ? this::whyNoClosing : Optional::empty,
                        act.does());
            }
        }
    }

    private Optional<String> whyNoReceipts() {
        return till.journal().recentReceipts(1).isEmpty()
                ? Optional.of(Texts.of("menu.no-receipts"))
                : Optional.empty();
    }

    private Optional<String> whyNoReports() {
        return till.journal().closings(1).isEmpty()
                ? Optional.of(Texts.of("menu.no-reports"))
                : Optional.empty();
    }

    private Optional<String> whyNoClosing() {
        if (!till.sale().basket().isEmpty()) {
            return Optional.of(Texts.of("menu.counter-busy"));
        }
        return till.desk().mayHandleShift()
                ? Optional.empty()
                : Optional.of(Texts.of("menu.shift-of-another"));
    }

    /** Shows the menu. */
    void begin() {
        show(MENU, menu::begin);
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
        if (credit.isShowing()) {
            return taken(credit::scanned, code);
        }
        if (papers.takesScans()) {
            return taken(papers::scanned, code);
        }
        return back.isShowing() && taken(back::scanned, code);
    }

    private static boolean taken(Consumer<String> screen, String code) {
        screen.accept(code);
        return true;
    }

    private void askCash(CashPurpose purpose, Rupiah amount) {
        String what = Texts.of("cash.about", Texts.of("cash-purpose." + purpose), amount);
        ask(
                Permission.CASH_MOVEMENT,
                what,
                word -> recorded(till.cash().move(purpose, amount, word), this::done));
    }

    private void askDrawer() {
        ask(
                Permission.OPEN_DRAWER,
                Texts.of("cash.no-sale"),
                word -> recorded(till.cash().openDrawer(word), _ -> openDrawer()));
    }

    private void ask(Permission permission, String what, Consumer<Approval> given) {
        show(APPROVAL, () -> approval.begin(permission, what, given));
    }

    private void recorded(Recording<CashRefusal> result, Consumer<Event> then) {
        if (result instanceof Recording.Recorded<CashRefusal> it) {
            then.accept(it.event());
        }
        Texts.whyNot(result)
                .ifPresent(
                        why -> {
                            begin();
                            menu.refuse(why);
                        });
    }

    private void openDrawer() {
        noSale = true;
        devices.openDrawer();
        leave.run();
    }

    /** A drawer that stays shut is opened with the key; that is on record unless it is already. */
    private void drawerTried(Opening opening) {
        boolean onRecord = noSale;
        noSale = false;
        boolean stuck = opening == Opening.USE_KEY && devices.drawer().state() == DrawerState.STUCK;
        if (stuck && !onRecord) {
            Texts.whyNot(till.cash().keyUsed()).ifPresent(menu::refuse);
        }
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

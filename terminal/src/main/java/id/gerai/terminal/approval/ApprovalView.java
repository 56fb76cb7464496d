package id.gerai.terminal.approval;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.util.List;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * Asks for a reason and, where the cashier may not decide alone, for the PIN of somebody who may.
 * Enter takes the first reason; F1 to F4 take the others.
 */
public final class ApprovalView extends JPanel {
    private static final int REASONS_MAX = 4;

    private final ApprovalViewModel model;
    private final JLabel title = Labels.title(" ");
    private final JLabel what = Labels.quiet(" ");
    private final JPanel reasons =
            new JPanel(
                    new MigLayout("insets 0, gap 8, wrap 2", "[grow, fill, sg][grow, fill, sg]"));
    private final JTextField reason = new JTextField();
    private final JLabel pinCaption = Labels.small(Texts.of("approval.pin"));
    private final JPasswordField pin = new JPasswordField();
    private final Notice notice = new Notice();
    private final KeyButton approve;
    private Permission permission = Permission.VOID_LINE;
    private Consumer<Approval> given = _ -> {};
    private List<String> offered = List.of();

    /**
     * @param back goes back without an approval
     */
    public ApprovalView(ApprovalViewModel model, Runnable back) {
        super(
                new MigLayout(
                        "insets 12 24 8 24, wrap 1, gapy 2:8:8, hidemode 3",
                        "[grow, fill, 0:480:640]"));
        this.model = model;
        approve = KeyButton.primary(Texts.of("approval.give"), "Enter", this::ask);
        reason.setName("reason");
        pin.setName("pin");
        reason.setFont(Theme.font(Theme.Weight.REGULAR, Theme.LARGE));
        pin.setFont(Theme.font(Theme.Weight.REGULAR, Theme.LARGE));
        JLabel reasonCaption = Labels.small(Texts.of("approval.reason"));
        reasonCaption.setLabelFor(reason);
        pinCaption.setLabelFor(pin);
        reasons.setOpaque(false);
        add(title, "wmin 0");
        add(what, "wmin 0");
        add(reasonCaption, "gaptop 2:8:8");
        add(reasons);
        add(reason, "h 44:52:52");
        add(pinCaption, "gaptop 2:8:8");
        add(pin, "h 44:52:52");
        add(notice);
        add(approve, "split 2, growx, pushx, h 44:60:60, gaptop 4:12:12");
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44:60:60, gaptop 4:12:12");
        bindKeys(back);
    }

    /**
     * Asks.
     *
     * @param about what it is for, in words
     * @param taker is told of the approval, once there is one
     */
    public void begin(Permission asked, String about, Consumer<Approval> taker) {
        permission = asked;
        given = taker;
        boolean own = model.isCashiersOwn(asked);
        title.setText(Texts.of("permission." + asked));
        what.setText(about);
        offered = model.reasons(asked);
        offered = offered.subList(0, Math.min(REASONS_MAX, offered.size()));
        reasons.removeAll();
        for (String text : offered) {
            String key = "F" + (offered.indexOf(text) + 1);
            reasons.add(KeyButton.plain(text, key, () -> choose(text)), "h 44:48:48, wmin 0");
        }
        reasons.revalidate();
        reason.setText(offered.getFirst());
        pin.setText("");
        pin.setVisible(!own);
        pinCaption.setVisible(!own);
        notice.clear();
        JTextField first = own ? reason : pin;
        first.requestFocusInWindow();
        first.selectAll();
    }

    private void bindKeys(Runnable back) {
        Keys.bindFocused(reason, "ENTER", this::enter);
        Keys.bindFocused(pin, "ENTER", this::ask);
        Keys.bind(this, "ESCAPE", back);
        for (int i = 0; i < REASONS_MAX; i++) {
            int index = i;
            Keys.bind(this, "F" + (i + 1), () -> chooseIndex(index));
        }
        Typing.listen(reason, notice::clear);
        Typing.listen(pin, notice::clear);
    }

    private void chooseIndex(int index) {
        if (index < offered.size()) {
            choose(offered.get(index));
        }
    }

    private void choose(String text) {
        reason.setText(text);
        enter();
    }

    private void enter() {
        if (pin.isVisible() && pin.getPassword().length == 0) {
            pin.requestFocusInWindow();
        } else {
            ask();
        }
    }

    /** Off this thread: a PIN is slow to check on purpose. */
    private void ask() {
        if (!approve.isEnabled()) {
            return;
        }
        String why = reason.getText();
        String typed = new String(pin.getPassword());
        Permission asked = permission;
        if (model.isCashiersOwn(asked)) {
            answered(model.ask(asked, why, ""));
            return;
        }
        approve.setEnabled(false);
        Thread.ofVirtual()
                .start(
                        () -> {
                            var answer = model.ask(asked, why, typed);
                            SwingUtilities.invokeLater(() -> answered(answer));
                        });
    }

    private void answered(ApprovalViewModel.Answer answer) {
        approve.setEnabled(true);
        switch (answer) {
            case ApprovalViewModel.Given it -> {
                if (isShowing()) {
                    given.accept(it.approval());
                }
            }
            case ApprovalViewModel.Refused it -> {
                pin.setText("");
                notice.refuse(Texts.of(it.reason()));
            }
        }
    }
}

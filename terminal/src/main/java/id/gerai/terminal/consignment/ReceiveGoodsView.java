package id.gerai.terminal.consignment;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.member.MemberField;
import id.gerai.terminal.member.MemberViewModel;
import id.gerai.terminal.text.QuantityText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Typing;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Takes in goods that a member hands in: whose, what, how much; the commission is agreed. */
public final class ReceiveGoodsView extends JPanel {
    private final ConsignmentViewModel model;
    private final Consumer<Event> done;
    private final Form form =
            new Form(Texts.of("consignment.title"), Texts.of("consignment.explanation"));
    private final MemberField member;
    private final JTextField product;
    private final JLabel name = Labels.text(" ");
    private final JLabel terms = Labels.quiet(" ");
    private final JTextField quantity;

    /**
     * @param done is told once it is on the disk
     * @param back goes back without anything taken in
     */
    public ReceiveGoodsView(
            ConsignmentViewModel model,
            MemberViewModel members,
            Consumer<Event> done,
            Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.done = done;
        member = new MemberField(form, Texts.of("consignment.member"), members, this::toProduct);
        product = form.field(Texts.of("consignment.product"), "product");
        form.row(name, "wmin 0");
        form.row(terms, "wmin 0");
        quantity = form.field(Texts.of("consignment.quantity"), "quantity");
        form.acts(
                KeyButton.primary(Texts.of("consignment.receive"), "F12", this::receive),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        Typing.listen(product, this::showTerms);
        Keys.bindFocused(product, "ENTER", this::toQuantity);
        Keys.bindFocused(quantity, "ENTER", this::receive);
        Keys.bind(form, "F12", this::receive);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready for the next consignor. */
    public void begin() {
        form.notice().clear();
        product.setText("");
        quantity.setText("");
        showTerms();
        member.begin();
    }

    /** Takes a scan: of the goods, or of the member's card. */
    public void scanned(String code) {
        if (model.product(code).isPresent()) {
            product.setText(code);
            quantity.requestFocusInWindow();
        } else {
            member.set(code);
        }
    }

    /** The whole name on a line of its own, however long; then whose it is and on what terms. */
    private void showTerms() {
        Optional<Product> meant = product();
        String hint =
                product.getText().isBlank()
                        ? Texts.of("consignment.product-how")
                        : Texts.of("consignment.product-not-yet");
        name.setText(meant.map(Product::name).orElse(hint));
        name.setToolTipText(meant.map(Product::name).orElse(null));
        terms.setText(meant.map(this::termsOf).orElse(" "));
    }

    private String termsOf(Product of) {
        return of.consignment()
                .map(
                        it ->
                                Texts.of(
                                        "consignment.terms",
                                        of.unit(),
                                        it.commission(),
                                        model.ownerNumber(it)))
                .orElseGet(() -> Texts.of("consignment.no-terms"));
    }

    private Optional<Product> product() {
        return model.product(product.getText());
    }

    private void toProduct() {
        product.requestFocusInWindow();
    }

    private void toQuantity() {
        quantity.requestFocusInWindow();
    }

    private void receive() {
        Optional<Quantity> typed = QuantityText.parse(quantity.getText());
        if (typed.isEmpty()) {
            form.notice().refuse(Texts.of("quantity.not-a-number"));
            return;
        }
        String code = product().map(Product::code).orElse(product.getText().strip());
        Recording<ConsignmentRefusal> result = model.receive(member.number(), code, typed.get());
        if (result instanceof Recording.Recorded<ConsignmentRefusal> it) {
            done.accept(it.event());
        }
        Texts.whyNot(result).ifPresent(form.notice()::refuse);
    }
}

package id.gerai.terminal.till;

import id.gerai.terminal.access.PinCheck;
import id.gerai.terminal.approval.ApprovalViewModel;
import id.gerai.terminal.archive.ArchiveViewModel;
import id.gerai.terminal.cash.CashViewModel;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.catalog.Slice;
import id.gerai.terminal.consignment.ConsignmentViewModel;
import id.gerai.terminal.control.ControlViewModel;
import id.gerai.terminal.draft.Drafts;
import id.gerai.terminal.journal.DraftStore;
import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.member.CreditPaymentViewModel;
import id.gerai.terminal.member.MemberAccounts;
import id.gerai.terminal.member.MemberViewModel;
import id.gerai.terminal.member.NewMemberViewModel;
import id.gerai.terminal.member.SharePaymentViewModel;
import id.gerai.terminal.payment.PaymentViewModel;
import id.gerai.terminal.receipt.ReceiptWriter;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.returns.ReceiptLookup;
import id.gerai.terminal.returns.ReturnViewModel;
import id.gerai.terminal.sale.AdjustmentViewModel;
import id.gerai.terminal.sale.SaleViewModel;
import id.gerai.terminal.sale.VoidViewModel;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.sync.Checkpoints;
import id.gerai.terminal.sync.ProductInquiry;
import id.gerai.terminal.sync.ServerLink;
import id.gerai.terminal.sync.Snapshots;
import id.gerai.terminal.sync.SyncAgent;
import id.gerai.terminal.text.Texts;

import java.util.Optional;

/**
 * An enrolled till: journal, catalogue, sync and every view model, without a device or a window.
 * Whoever opens the store closes it, after this.
 */
public final class Till implements AutoCloseable {
    /** The setting that names the language of the screens: {@code id} or {@code en}. */
    public static final String LANGUAGE = "language";

    private final Catalog catalog;
    private final Journal journal;
    private final PrintQueue printQueue;
    private final SyncAgent sync;
    private final ProductInquiry inquiry;
    private final Receipts receipts;
    private final ShiftDesk desk;
    private final PinCheck pins;
    private final SaleViewModel sale;
    private final VoidViewModel voids;
    private final AdjustmentViewModel adjustments;
    private final ApprovalViewModel approvals;
    private final ControlViewModel control;
    private final MemberAccounts accounts;
    private final PaymentViewModel payment;
    private final MemberViewModel members;
    private final SharePaymentViewModel shares;
    private final CreditPaymentViewModel credit;
    private final ReturnViewModel returns;
    private final ConsignmentViewModel consignment;
    private final NewMemberViewModel newMembers;
    private final CashViewModel cash;
    private final ArchiveViewModel archive;

    /** Puts a till together over its store. Sync does not run before {@link SyncAgent#start}. */
    public Till(Store store, Identity identity, TillOptions options) {
        store.setting(LANGUAGE).ifPresent(Texts::speak);
        catalog = new Catalog(store);
        journal = new Journal(store, identity, options.random());
        printQueue = new PrintQueue(store);
        ServerLink link =
                new ServerLink(
                        identity, TillKey.of(store), options.transport(), options.lineClock());
        Outbox outbox = new Outbox(store);
        inquiry = new ProductInquiry(link, catalog);
        Checkpoints checkpoints = new Checkpoints(store);
        Snapshots snapshots = new Snapshots(identity, catalog, checkpoints, store.directory());
        sync =
                new SyncAgent(
                        link,
                        outbox,
                        journal,
                        catalog,
                        checkpoints,
                        snapshots,
                        options.lineClock(),
                        options.random());
        Slice slice = new Slice(catalog, () -> identity.isPractice() || sync.isInTouch());
        Optional<ReceiptWriter> writer =
                options.columns() == 0
                        ? Optional.empty()
                        : Optional.of(new ReceiptWriter(options.columns()));
        receipts = new Receipts(catalog, journal, writer);
        pins = new PinCheck(options.clock());
        desk = new ShiftDesk(journal, catalog, receipts, options.clock(), checkpoints::clockOff);
        catalog.sellOn(desk::businessDate);
        Drafts drafts = new Drafts(new DraftStore(store), options.keepDraft());
        accounts = new MemberAccounts(catalog, journal, slice);
        sale = new SaleViewModel(catalog, desk, drafts, accounts::isMember);
        voids = new VoidViewModel(sale, journal, desk);
        newMembers = new NewMemberViewModel(journal, catalog, desk, sale);
        newMembers.recall(outbox.acknowledged());
        catalog.replaced().listen(() -> newMembers.recall(outbox.acknowledged()));
        adjustments = new AdjustmentViewModel(sale, catalog);
        approvals = new ApprovalViewModel(catalog, desk);
        control = new ControlViewModel(sale, catalog, journal, desk, slice);
        payment = new PaymentViewModel(sale, journal, catalog, desk, receipts, accounts, control);
        members = new MemberViewModel(catalog, receipts, desk, accounts);
        shares = new SharePaymentViewModel(journal, catalog, desk, receipts, accounts);
        credit = new CreditPaymentViewModel(journal, catalog, desk, receipts, accounts);
        returns =
                new ReturnViewModel(
                        journal,
                        catalog,
                        desk,
                        receipts,
                        sale,
                        approvals,
                        new ReceiptLookup(journal, outbox, link));
        consignment = new ConsignmentViewModel(journal, catalog, desk, receipts);
        cash = new CashViewModel(journal, desk, receipts);
        archive = new ArchiveViewModel(journal, catalog, printQueue, receipts, desk);
    }

    public Catalog catalog() {
        return catalog;
    }

    public Journal journal() {
        return journal;
    }

    public PrintQueue printQueue() {
        return printQueue;
    }

    public Receipts receipts() {
        return receipts;
    }

    /** Compares PINs, for everybody who asks for one. */
    public PinCheck pins() {
        return pins;
    }

    public SyncAgent sync() {
        return sync;
    }

    /** Asks the server for codes that are unknown here. */
    public ProductInquiry inquiry() {
        return inquiry;
    }

    public ShiftDesk desk() {
        return desk;
    }

    public SaleViewModel sale() {
        return sale;
    }

    public VoidViewModel voids() {
        return voids;
    }

    public AdjustmentViewModel adjustments() {
        return adjustments;
    }

    public ApprovalViewModel approvals() {
        return approvals;
    }

    public ControlViewModel control() {
        return control;
    }

    public MemberAccounts accounts() {
        return accounts;
    }

    public PaymentViewModel payment() {
        return payment;
    }

    public MemberViewModel members() {
        return members;
    }

    public SharePaymentViewModel shares() {
        return shares;
    }

    public CreditPaymentViewModel credit() {
        return credit;
    }

    public ReturnViewModel returns() {
        return returns;
    }

    public ConsignmentViewModel consignment() {
        return consignment;
    }

    public NewMemberViewModel newMembers() {
        return newMembers;
    }

    public CashViewModel cash() {
        return cash;
    }

    public ArchiveViewModel archive() {
        return archive;
    }

    @Override
    public void close() {
        sync.close();
    }
}

package id.gerai.terminal.window;

import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.terminal.device.CashDrawer;
import id.gerai.terminal.device.CashDrawer.Opening;
import id.gerai.terminal.device.DrawerState;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.device.Scale;
import id.gerai.terminal.device.Scanner;
import id.gerai.terminal.device.display.CustomerDisplay;
import id.gerai.terminal.device.display.PoleText;
import id.gerai.terminal.device.javapos.JavaPosDisplay;
import id.gerai.terminal.device.javapos.JavaPosDrawer;
import id.gerai.terminal.device.javapos.JavaPosPrinter;
import id.gerai.terminal.device.javapos.JavaPosScale;
import id.gerai.terminal.device.javapos.JavaPosScanner;
import id.gerai.terminal.device.javapos.Rhythm;
import id.gerai.terminal.device.service.ScanSource;
import id.gerai.terminal.device.setup.DeviceNames;
import id.gerai.terminal.receipt.PrintWorker;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** All devices of the till at work, each on a thread of its own. Their one owner. */
public final class Devices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private final ReceiptPrinter printer;
    private final CashDrawer drawer;
    private final Optional<Scanner> scanner;
    private final Optional<Scale> scale;
    private final Optional<CustomerDisplay> display;
    private final Optional<ScanSource> typed;
    private final PrintWorker printWorker;
    private final List<Consumer<Opening>> openings = new CopyOnWriteArrayList<>();
    private final ExecutorService drawerWorker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("open-drawer").daemon().factory());

    /** Connects to the devices of these JavaPOS names and begins to print what is owed. */
    public Devices(Till till, String printerName, String drawerName, String scannerName) {
        this(
                till,
                new DeviceNames(
                        printerName,
                        drawerName,
                        Optional.of(scannerName),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** Connects to the devices of these names and begins to print what is owed. */
    public Devices(Till till, DeviceNames names) {
        this(till, names, Rhythm.NORMAL);
    }

    /** As the other one, in another rhythm. */
    public Devices(Till till, DeviceNames names, Rhythm rhythm) {
        printer = new JavaPosPrinter(names.printer(), rhythm);
        drawer = new JavaPosDrawer(names.drawer(), rhythm);
        scanner = names.scanner().map(name -> new JavaPosScanner(name, rhythm));
        scale = names.scale().map(name -> new JavaPosScale(name, rhythm));
        PoleText.Words words =
                new PoleText.Words(
                        Texts.of("customer.welcome"),
                        Texts.of("customer.total"),
                        Texts.of("customer.change"),
                        Texts.of("customer.thanks"));
        display = names.display().map(name -> new JavaPosDisplay(name, words, rhythm));
        typed = names.typed();
        printWorker = new PrintWorker(till.journal(), till.printQueue(), printer);
    }

    public ReceiptPrinter printer() {
        return printer;
    }

    public CashDrawer drawer() {
        return drawer;
    }

    /** Empty where scans come through the keyboard only. */
    public Optional<Scanner> scanner() {
        return scanner;
    }

    /** Empty where this till has none. */
    public Optional<Scale> scale() {
        return scale;
    }

    /** Empty where the customer sees nothing. */
    public Optional<CustomerDisplay> display() {
        return display;
    }

    /**
     * Takes a barcode that a scanner typed like a keyboard.
     *
     * @return false where such a scanner is no device of its own: then nobody was told
     */
    public boolean typed(String code) {
        typed.ifPresent(it -> it.scan(code));
        return typed.isPresent();
    }

    /** Brings receipts to the printer. */
    public PrintWorker printWorker() {
        return printWorker;
    }

    /**
     * Calls back, on any thread, with how each attempt to open the drawer ended; one that needed
     * the key is a matter for the record.
     */
    public void onOpening(Consumer<Opening> listener) {
        openings.add(listener);
    }

    /** True where the drawer has stood open longer than a payment takes. */
    public boolean isDrawerLeftOpen() {
        return drawer.state() == DrawerState.LEFT_OPEN;
    }

    /** Opens the drawer for what moves cash. Returns at once. */
    public void openDrawerFor(TillEvent fact) {
        boolean movesCash =
                switch (fact) {
                    case SaleCompleted sale -> sale.ticket().cash().isPositive();
                    case SaleReturned back -> back.ticket().cash().isPositive();
                    case SharePaid _, ConsignorPaid _, CreditPaid _, CashMoved _ -> true;
                    case ConsignmentReceived _,
                            MemberRegistered _,
                            DrawerOpened _,
                            LineVoided _,
                            TicketVoided _,
                            ReceiptCopied _,
                            ShiftOpened _,
                            ShiftClosed _,
                            Unknown _ ->
                            false;
                };
        if (movesCash) {
            openDrawer();
        }
    }

    /** Opens the drawer. Returns at once; how that went is told to {@link #onOpening}. */
    public void openDrawer() {
        drawerWorker.execute(
                () -> {
                    Opening opening = drawer.open();
                    if (opening == Opening.USE_KEY) {
                        LOG.warn("The drawer did not open; the cashier has the key");
                    }
                    openings.forEach(listener -> listener.accept(opening));
                });
    }

    @Override
    public void close() {
        printWorker.close();
        drawerWorker.shutdownNow();
        printer.close();
        drawer.close();
        scanner.ifPresent(Scanner::close);
        scale.ifPresent(Scale::close);
        display.ifPresent(CustomerDisplay::close);
    }
}

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
import id.gerai.terminal.device.DeviceException;
import id.gerai.terminal.device.ReceiptPrinter;
import id.gerai.terminal.device.Scanner;
import id.gerai.terminal.device.javapos.JavaPosDrawer;
import id.gerai.terminal.device.javapos.JavaPosPrinter;
import id.gerai.terminal.device.javapos.JavaPosScanner;
import id.gerai.terminal.receipt.PrintWorker;
import id.gerai.terminal.till.Till;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Printer, drawer and scanner at work, each on a thread of its own. */
public final class Devices implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Devices.class);

    private final ReceiptPrinter printer;
    private final CashDrawer drawer;
    private final Scanner scanner;
    private final PrintWorker printWorker;
    private final ExecutorService drawerWorker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().name("drawer").daemon().factory());

    /** Connects to the devices of these JavaPOS names and begins to print what is owed. */
    public Devices(Till till, String printerName, String drawerName, String scannerName) {
        printer = new JavaPosPrinter(printerName);
        drawer = new JavaPosDrawer(drawerName);
        scanner = new JavaPosScanner(scannerName);
        printWorker = new PrintWorker(till.journal(), till.printQueue(), printer);
    }

    public ReceiptPrinter printer() {
        return printer;
    }

    public CashDrawer drawer() {
        return drawer;
    }

    public Scanner scanner() {
        return scanner;
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

    /** Opens the drawer. Returns at once; a drawer that stays shut shows in the status strip. */
    public void openDrawer() {
        drawerWorker.execute(
                () -> {
                    try {
                        drawer.open();
                    } catch (DeviceException e) {
                        LOG.warn("The drawer did not open; the cashier has the key", e);
                    }
                });
    }

    @Override
    public void close() {
        printWorker.close();
        drawerWorker.shutdownNow();
        printer.close();
        drawer.close();
        scanner.close();
    }
}

package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.terminal.device.Fast;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;

import org.assertj.swing.core.GenericTypeMatcher;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.swing.JButton;

/** What a cashier does all day, in the real window; every ticket is summed beside the till. */
abstract class DayCase extends WindowCase {
    static final long FLOAT = 200_000;
    private static final int SCREENS_DEEP_MAX = 4;
    final Takings takings = new Takings(FLOAT);
    private int turns;

    @Override
    Devices connect(Till till) {
        return new Devices(till, devices.names(), Fast.RHYTHM);
    }

    /** Keeps how the screen looks at this turn of the day. */
    final void turn(String name) {
        turns++;
        picture("day/%02d-%s".formatted(turns, name));
    }

    /** Holds a code before the scanner and waits for what it does. */
    final void scan(String code) {
        int lines = lines();
        boolean noMember = window.till().sale().member().isEmpty();
        devices.scanner().scan(code);
        eventually(
                "scanned " + code,
                () -> lines() > lines || (noMember && window.till().sale().member().isPresent()));
        robot.waitForIdle();
    }

    /** A key of the screen, by the product on it. */
    final void key(String product) {
        frame.button(
                        new GenericTypeMatcher<>(JButton.class, true) {
                            @Override
                            protected boolean isMatching(JButton button) {
                                String name = button.getAccessibleContext().getAccessibleName();
                                return name != null && name.startsWith(product);
                            }
                        })
                .click();
        robot.waitForIdle();
    }

    final int lines() {
        return window.till().sale().basket().items().size();
    }

    /** Exact cash for goods of this price. */
    final void cash(long goods) {
        toPayment();
        press(KeyEvent.VK_F12);
        paid(goods, Takings.inCoins(goods));
    }

    /** So much cash handed over, and the change read. */
    final void cash(long goods, long handed) {
        toPayment();
        type("tender", Long.toString(handed), KeyEvent.VK_F12);
        eventually("change", () -> exists("change-given"));
        long change = handed - Takings.inCoins(goods);
        frame.label("change-given").requireText(Rupiah.of(change).toString());
        paid(goods, Takings.inCoins(goods));
    }

    /** All of it in another way. */
    final void by(String way, long goods, String reference) {
        toPayment();
        part(way, goods, reference);
        paid(goods, 0);
    }

    /** A part in one way; the rest follows. */
    final void part(String way, long amount, String reference) {
        frame.toggleButton("way-" + way).click();
        robot.waitForIdle();
        if (reference.isEmpty()) {
            type("tender", Long.toString(amount), KeyEvent.VK_F12);
        } else {
            type("tender", Long.toString(amount), 0);
            type("reference", reference, KeyEvent.VK_ENTER);
        }
        takings.take(way, amount);
    }

    final void toPayment() {
        press(KeyEvent.VK_F12);
        eventually("payment", () -> exists("tender"));
    }

    /** The sale is on the disk: sums it, and calls the next customer. */
    final void paid(long goods, long cash) {
        eventually("paid", () -> exists("change-given"));
        SaleCompleted sale = window.till().payment().lastPaid().orElseThrow();
        assertEquals(Rupiah.of(goods), sale.ticket().total(), "goods of " + sale.receiptNumber());
        assertEquals(Rupiah.of(cash), sale.ticket().cash(), "cash of " + sale.receiptNumber());
        takings.sale(sale.receiptNumber(), goods, cash);
        boolean onlyCash = sale.ticket().tenders().stream().allMatch(Tender.Cash.class::isInstance);
        if (onlyCash) {
            takings.rounded(cash - goods);
        }
        press(KeyEvent.VK_ENTER);
        eventually("next", () -> exists("find"));
        devices.drawer().shut();
    }

    /** Joko comes, types his PIN, and what was asked for happens. */
    final void jokoApproves() {
        robot.waitForIdle();
        eventually("asked for a PIN", () -> exists("pin"));
        type("pin", SampleShop.JOKOS_PIN, KeyEvent.VK_ENTER);
        eventually("approved", () -> !exists("pin"));
        robot.waitForIdle();
    }

    /** An act of the screen behind F8. */
    final void more(String act) {
        press(KeyEvent.VK_F8);
        click(act);
    }

    /** An act of the menu. */
    final void menu(String act) {
        press(KeyEvent.VK_F10);
        click(act);
    }

    /** Back to selling from wherever that is. */
    final void toCounter() {
        for (int i = 0; i < SCREENS_DEEP_MAX && !exists("find"); i++) {
            press(KeyEvent.VK_ESCAPE);
        }
        eventually("counter", () -> exists("find"));
    }

    /** A device reads so in the strip. */
    final void reads(String device, String words) {
        eventually(
                device + " reads " + words,
                () -> frame.label(device + "-state").text().startsWith(words));
    }

    /** Waits until a receipt's last line is on paper. */
    final void printed(String receipt) {
        eventually(
                receipt + " printed",
                () ->
                        devices.printer().paper().stream()
                                .anyMatch(it -> it.contains("akhir struk " + receipt)));
    }

    final String lastReceipt() {
        return takings.receipts().getLast();
    }

    /** All that came out of the printer, slip by slip. */
    final List<String> slips() {
        return List.of(String.join("\n", devices.printer().paper()).split("\n(- ){15}-\n?"));
    }

    /** So many of each note and coin as make up a sum, the largest first. */
    final void count(long sum) {
        long left = sum;
        for (int worth : new int[] {100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000, 500}) {
            frame.textBox("count-" + worth).setText(Long.toString(left / worth));
            left %= worth;
        }
        frame.textBox("count-100").setText(Long.toString(left / 100));
    }

    static Map<String, Long> amounts(Map<String, Rupiah> of) {
        Map<String, Long> plain = new TreeMap<>();
        of.forEach((way, amount) -> plain.put(way, amount.amount()));
        return plain;
    }
}

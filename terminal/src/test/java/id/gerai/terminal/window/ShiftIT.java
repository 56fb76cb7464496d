package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.PrintText;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.testing.SampleShop;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A shift that somebody forgot to close yesterday, as it is found in the morning. */
class ShiftIT extends WindowCase {
    @Test
    void whoeverOpenedItCountsAndClosesItAndOpensTodays() {
        leftOpenBy(SampleShop.WATI);
        logIn("Wati", SampleShop.WATIS_PIN);
        eventually("found", () -> frame.label("overdue-shift").target().isShowing());
        picture("overdue");
        press(KeyEvent.VK_ENTER);
        frame.textBox("count-100000").setText("2");
        press(KeyEvent.VK_F12);
        frame.label("difference").requireText("Pas");
        press(KeyEvent.VK_ENTER);
        assertTrue(desk().shift().isEmpty());
        openShift();
        assertEquals(today(), desk().shift().orElseThrow().businessDate());
    }

    @Test
    void oneMayGoOnAndStillSellsOnItsDay() {
        leftOpenBy(SampleShop.WATI);
        logIn("Wati", SampleShop.WATIS_PIN);
        eventually("found", () -> frame.label("overdue-shift").target().isShowing());
        press(KeyEvent.VK_F8);
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        assertEquals(Optional.of(1), desk().shift().map(OpenShift::sales));
        assertEquals(today().minusDays(1), desk().moment().orElseThrow().businessDate());
    }

    @Test
    void somebodyElseWithoutThePermissionIsToldWhomToCall() {
        leftOpenBy(SampleShop.JOKO);
        logIn("Wati", SampleShop.WATIS_PIN);
        eventually("found", () -> frame.label("overdue-shift").target().isShowing());
        assertNotice("Sif ini dibuka orang lain. Minta dia atau pengelola yang menutupnya.");
        press(KeyEvent.VK_F8);
        assertNotice("Sif ini dibuka orang lain. Minta dia atau pengelola yang menutupnya.");
        picture("overdue-another");
        press(KeyEvent.VK_ENTER);
        frame.textBox("count-100000").setText("2");
        press(KeyEvent.VK_F12);
        assertNotice("Sif ini dibuka orang lain. Minta dia atau pengelola yang menutupnya.");
        assertTrue(desk().shift().isPresent());
    }

    private void leftOpenBy(UUID cashier) {
        enrol();
        Moment yesterday =
                new Moment(desk().now().minus(Duration.ofDays(1)), today().minusDays(1), cashier);
        GuiActionRunner.execute(
                () ->
                        window.till()
                                .journal()
                                .record(
                                        yesterday,
                                        new ShiftOpened(SampleShop.id(900), Rupiah.of(200_000)),
                                        PrintText.NONE));
    }

    private ShiftDesk desk() {
        return window.till().desk();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(desk().now(), desk().zone());
    }
}

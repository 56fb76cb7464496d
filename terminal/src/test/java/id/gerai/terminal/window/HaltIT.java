package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.journal.Chain;

import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;

/** A till that was revoked in the middle of a ticket: finished, told, and back at work. */
class HaltIT extends WindowCase {
    private static final String NEW_CODE = "ABCD-2345";

    @Test
    void theTicketInHandIsFinishedAndACodeBringsTheTillBack() {
        enrol();
        openShift();
        ring("B01");
        server.revoke(true);
        window.till().sync().wake();
        eventually("told", () -> window.till().sync().state().halt().isPresent());
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("paid", () -> window.till().payment().lastPaid().isPresent());
        press(KeyEvent.VK_ENTER);
        scanIsAnsweredByTheScreen();
        server.giveCode(NEW_CODE);
        frame.textBox("new-code").setText(NEW_CODE);
        frame.textBox("new-code").focus();
        press(KeyEvent.VK_ENTER);
        eventually("renamed", () -> window.till().journal().identity().terminalCode().equals("G2"));
        eventually("at work", () -> frame.label("total").target().isShowing());
        ring("B02");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("all of it is there", () -> server.lines().size() == 3);
        assertEquals(3, Chain.verify(store));
    }

    private void scanIsAnsweredByTheScreen() {
        devices.scanner().scan("B02");
        eventually("halted", () -> isShowing("new-code"));
        picture("halt");
    }
}

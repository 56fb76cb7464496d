package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Notice;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.io.IOException;
import java.nio.file.Files;

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

    @Test
    void aTillThatLostItsKeySaysSoAndTakesOnlyACodeForThat() throws IOException {
        enrol();
        openShift();
        ring("B01");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("sent", () -> server.lines().size() == 2);
        press(KeyEvent.VK_ENTER);
        Files.delete(store.directory().resolve("till.key"));
        startAnew();
        logIn("Wati", SampleShop.WATIS_PIN);
        eventually("halted", () -> isShowing("new-code"));
        picture("halt-key-lost");
        server.giveCode(NEW_CODE);
        type("new-code", NEW_CODE, KeyEvent.VK_ENTER);
        eventually("refused", () -> isTold(Texts.of("halt.unmarked")));
        picture("halt-key-lost-plain-code");
        server.giveCodeForLostKey("WXYZ-6789");
        type("new-code", "WXYZ-6789", KeyEvent.VK_ENTER);
        eventually("renamed", () -> window.till().journal().identity().terminalCode().equals("G2"));
        eventually("at work", () -> frame.label("total").target().isShowing());
        assertEquals(2, Chain.verify(store));
    }

    private boolean isTold(String text) {
        return !robot.finder()
                .findAll(
                        frame.target(),
                        it ->
                                it instanceof Notice notice
                                        && notice.isShowing()
                                        && notice.text().equals(text))
                .isEmpty();
    }

    /** To practising and back: the till is put together anew, as at a start. */
    private void startAnew() {
        GuiActionRunner.execute(() -> window.changeOver());
        GuiActionRunner.execute(() -> window.changeOver());
    }

    private void scanIsAnsweredByTheScreen() {
        devices.scanner().scan("B02");
        eventually("halted", () -> isShowing("new-code"));
        picture("halt");
    }
}

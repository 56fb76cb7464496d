package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.sync.LinkTrouble;
import id.gerai.terminal.sync.ServerLink;
import id.gerai.terminal.sync.Transport;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.training.Practice;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

import java.awt.event.KeyEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The practice till: everything works, and nothing of it reaches the books. */
class PracticeIT extends WindowCase {
    @Test
    void whatIsPractisedNeverReachesTheBooks() throws Exception {
        enrol();
        openShift();
        ring("B01");
        eventually("sent", () -> !server.lines().isEmpty());
        List<String> before = server.lines();
        Identity real = window.till().journal().identity();

        changeOver();
        assertTrue(robot.finder().findByName("practice", true).isShowing());
        Identity made = window.till().journal().identity();
        assertNotEquals(real.terminal(), made.terminal());
        openShift();
        ring("B02");
        press(KeyEvent.VK_F12);
        press(KeyEvent.VK_F12);
        eventually("paid", () -> window.till().payment().lastPaid().isPresent());
        picture("80-practice-paid");
        String number = window.till().payment().lastPaid().orElseThrow().receiptNumber();
        String slip = window.till().printQueue().original(number).orElseThrow().lines().toString();
        assertTrue(slip.contains("LATIHAN - BUKAN STRUK"), slip);
        Outbox owed = new Outbox(storeBehind());
        assertEquals(2, owed.waiting(), "its events wait for ever");
        refusedEvenWhereSomebodySendsThem(made, owed);
        press(KeyEvent.VK_ENTER);
        picture("81-practice");

        changeOver();
        assertEquals(real, window.till().journal().identity());
        assertEquals(before, server.lines(), "the server heard nothing");
        logIn("Wati", SampleShop.WATIS_PIN);
        eventually("at work", () -> frame.label("total").target().isShowing());
        frame.label("total").requireText("Rp62.500");
    }

    /** By its own link it sends nothing; by one that is bent to the real server, it is refused. */
    private void refusedEvenWhereSomebodySendsThem(Identity made, Outbox owed) {
        TillKey key = TillKey.in(Practice.folder(directory), 1);
        List<Outbox.Line> lines = owed.next();
        assertFalse(lines.isEmpty());
        LinkException own = assertThrows(LinkException.class, () -> linkOf(made, key).push(lines));
        assertEquals(LinkTrouble.UNREACHABLE, own.trouble());
        Identity bent =
                new Identity(
                        server.address(),
                        made.cooperative(),
                        made.outlet(),
                        made.terminal(),
                        made.terminalCode());
        LinkException refused =
                assertThrows(LinkException.class, () -> linkOf(bent, key).push(lines));
        assertEquals(LinkTrouble.REFUSED, refused.trouble());
    }

    private static ServerLink linkOf(Identity identity, TillKey key) {
        return new ServerLink(
                identity, Optional.of(key), Transport.overHttp(), InstantSource.system());
    }

    private Store storeBehind() {
        return window.practiceStore().orElseThrow();
    }

    private void changeOver() {
        GuiActionRunner.execute(() -> window.changeOver());
        robot.waitForIdle();
    }
}

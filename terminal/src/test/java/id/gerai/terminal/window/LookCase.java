package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.till.Till;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

import java.awt.Dimension;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import javax.swing.JFrame;

/**
 * Walks through every screen in one look and holds each against {@link ScreenCheck} at every size;
 * leaves a picture of each.
 */
abstract class LookCase extends WindowCase {
    private final TreeMap<String, List<String>> faults = new TreeMap<>();

    /** The sizes that this look has to hold at. */
    abstract List<Dimension> sizes();

    @Override
    Devices connect(Till till) {
        return new Devices(till, devices.names());
    }

    @Test
    void everyScreenHolds() {
        seen("01-welcome");
        enrol();
        seen("10-login");
        logIn("Wati", SampleShop.WATIS_PIN);
        robot.waitForIdle();
        eventually("in", () -> window.till().desk().cashier().isPresent());
        robot.waitForIdle();
        seen("11-open-shift");
        frame.textBox("float").setText("200000");
        frame.textBox("float").focus();
        press(KeyEvent.VK_ENTER);
        eventually("open", () -> window.till().desk().shift().isPresent());
        seen("20-sale-empty");
        ringUp();
        seen("21-sale");
        frame.textBox("find").setText("ke");
        seen("22-search");
        frame.textBox("find").setText("");
        ring("NIHIL1");
        robot.waitForIdle();
        seen("23-refused");
        counterScreens();
        payingScreens();
        menuScreens();
        halted();
        assertEquals(new TreeMap<>(), faults, faults::toString);
    }

    private void ringUp() {
        ring("B01");
        ring("B02");
        ring("1,25*B04");
        ring("2*B05");
        ring("B16");
        ring("3*B03");
        ring("A0042");
    }

    private void counterScreens() {
        screen(KeyEvent.VK_F3, "30-member");
        screen(KeyEvent.VK_F8, "31-more");
        screen(KeyEvent.VK_F7, "32-ask");
        press(KeyEvent.VK_F7);
        type("asked", "500", KeyEvent.VK_ENTER);
        seen("33-approval");
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_F6);
        ring("B07");
        press(KeyEvent.VK_F6);
        screen(KeyEvent.VK_F6, "34-parked");
        press(KeyEvent.VK_F6);
        press(KeyEvent.VK_1);
        robot.waitForIdle();
    }

    private void payingScreens() {
        press(KeyEvent.VK_F12);
        seen("40-payment");
        type("tender", "300000", 0);
        seen("41-payment-change");
        press(KeyEvent.VK_F12);
        eventually("paid", () -> window.till().payment().lastPaid().isPresent());
        seen("42-paid");
        press(KeyEvent.VK_ENTER);
    }

    private void menuScreens() {
        press(KeyEvent.VK_F10);
        seen("50-menu");
        press(KeyEvent.VK_ESCAPE);
        menuScreen(KeyEvent.VK_4, "51-receive");
        menuScreen(KeyEvent.VK_5, "52-consignor");
        menuScreen(KeyEvent.VK_1, "53-share");
        menuScreen(KeyEvent.VK_C, "54-return");
        act(() -> screens().showDevices());
        seen("60-devices");
        press(KeyEvent.VK_ESCAPE);
        act(() -> screens().showAppearance());
        seen("61-appearance");
        press(KeyEvent.VK_ESCAPE);
        act(() -> screens().showStick());
        seen("62-stick");
        press(KeyEvent.VK_ESCAPE);
        act(() -> screens().beginClosing());
        seen("70-close-shift");
        press(KeyEvent.VK_ESCAPE);
    }

    /** The last one: the server refuses this till from then on. */
    private void halted() {
        server.revoke(true);
        window.till().sync().wake();
        eventually("halted", () -> isShowing("new-code"));
        seen("80-halt");
    }

    private void menuScreen(int key, String name) {
        press(KeyEvent.VK_F10);
        press(key);
        seen(name);
        press(KeyEvent.VK_ESCAPE);
        press(KeyEvent.VK_ESCAPE);
    }

    private void screen(int key, String name) {
        press(key);
        seen(name);
        press(KeyEvent.VK_ESCAPE);
    }

    final void act(Runnable what) {
        GuiActionRunner.execute(what::run);
        robot.waitForIdle();
    }

    final TillScreens screens() {
        return (TillScreens) ((JFrame) frame.target()).getContentPane();
    }

    final void seen(String name) {
        robot.waitForIdle();
        JFrame shown = (JFrame) frame.target();
        Dimension usual = shown.getSize();
        for (Dimension size : sizes()) {
            resize(shown, size);
            picture(name);
            List<String> found =
                    GuiActionRunner.execute(() -> ScreenCheck.faults(shown.getContentPane()));
            if (!found.isEmpty()) {
                faults.put(name + " at " + size.width + "x" + size.height, new ArrayList<>(found));
                found.forEach(it -> System.err.println(name + " " + size.width + ": " + it));
            }
        }
        resize(shown, usual);
    }

    private void resize(JFrame shown, Dimension size) {
        act(
                () -> {
                    shown.setSize(size);
                    shown.validate();
                });
        // A second time: what wraps knows its height only now.
        act(shown::validate);
    }
}

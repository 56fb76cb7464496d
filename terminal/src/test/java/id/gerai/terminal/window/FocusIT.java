package id.gerai.terminal.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.window.counter.MoreView;

import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;

import javax.swing.text.JTextComponent;

/** The focus never traps a scan: wherever it is, the goods arrive and no field is touched. */
class FocusIT extends WindowCase {
    private static final String LEFT_THERE = "tertinggal";

    @Test
    void aScanArrivesWhereverTheFocusIs() {
        enrol();
        openShift();
        ring("B01");
        press(KeyEvent.VK_F6);
        everywhere("the counter", () -> {});
        everywhere("the member", () -> press(KeyEvent.VK_F3));
        everywhere("more", () -> press(KeyEvent.VK_F8));
        everywhere("a question", () -> press(KeyEvent.VK_F7));
        everywhere("the money", () -> press(KeyEvent.VK_F12));
        everywhere("the menu", () -> press(KeyEvent.VK_F10));
    }

    private void everywhere(String screen, Runnable open) {
        scanKeys(SampleShop.barcode(7));
        open.run();
        int places = focusable().size();
        assertFalse(places == 0, "nowhere to put the focus on " + screen);
        for (int i = 0; i < places; i++) {
            if (i > 0) {
                open.run();
            }
            scanAt(focusable().get(i), screen);
        }
    }

    private void scanAt(Component place, String screen) {
        GuiActionRunner.execute(
                () -> {
                    if (place instanceof JTextComponent field) {
                        field.setText(LEFT_THERE);
                        field.selectAll();
                    }
                    place.requestFocusInWindow();
                });
        robot.waitForIdle();
        int before = window.till().sale().basket().items().size();
        long pieces = pieces();
        scanKeys(SampleShop.barcode(7));
        String where = place.getClass().getSimpleName() + " on " + screen;
        assertEquals(pieces + 1, pieces(), where);
        assertEquals(Math.max(1, before), window.till().sale().basket().items().size(), where);
        boolean searched = "find".equals(place.getName());
        if (place instanceof JTextComponent field && !searched) {
            assertEquals(LEFT_THERE, field.getText(), where);
        }
    }

    private long pieces() {
        return window.till().sale().basket().items().stream()
                .mapToLong(it -> it.quantity().thousandths() / 1_000)
                .sum();
    }

    private List<Component> focusable() {
        List<Component> found = new ArrayList<>();
        GuiActionRunner.execute(() -> collect(frame.target(), found));
        return found;
    }

    private static void collect(Container parent, List<Component> found) {
        for (Component child : parent.getComponents()) {
            if (child.isShowing()) {
                if (child.isFocusable()
                        && child.isEnabled()
                        && (child instanceof JTextComponent
                                || child instanceof MenuView
                                || child instanceof MoreView
                                || child instanceof javax.swing.AbstractButton)) {
                    found.add(child);
                }
                if (child instanceof Container it) {
                    collect(it, found);
                }
            }
        }
    }
}

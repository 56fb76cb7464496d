package id.gerai.terminal.sale;

import java.awt.Component;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;

import javax.swing.SwingUtilities;

/** Hands the mouse on to the component below the one it is over. */
final class ClickThrough extends MouseAdapter {
    @Override
    public void mousePressed(MouseEvent e) {
        pass(e);
    }

    @Override
    public void mouseReleased(MouseEvent e) {
        pass(e);
    }

    @Override
    public void mouseEntered(MouseEvent e) {
        pass(e);
    }

    @Override
    public void mouseExited(MouseEvent e) {
        pass(e);
    }

    private static void pass(MouseEvent e) {
        Component below = e.getComponent().getParent();
        below.dispatchEvent(SwingUtilities.convertMouseEvent(e.getComponent(), e, below));
    }
}

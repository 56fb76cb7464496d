package id.gerai.terminal.sale;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;

import javax.swing.JTextField;

/** Del in an empty field means the ticket's line, not a letter. */
final class DeleteOnEmpty extends KeyAdapter {
    private final JTextField field;
    private final Runnable remove;

    DeleteOnEmpty(JTextField field, Runnable remove) {
        this.field = field;
        this.remove = remove;
    }

    @Override
    public void keyPressed(KeyEvent e) {
        if (e.getKeyCode() == KeyEvent.VK_DELETE && field.getText().isEmpty()) {
            remove.run();
            e.consume();
        }
    }
}

package id.gerai.terminal.ui;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Hears of what is typed into a field. */
public final class Typing {
    private Typing() {}

    /** Runs after every change of the field's text, by key or by program. */
    public static void listen(JTextComponent field, Runnable act) {
        field.getDocument()
                .addDocumentListener(
                        new DocumentListener() {
                            @Override
                            public void insertUpdate(DocumentEvent e) {
                                act.run();
                            }

                            @Override
                            public void removeUpdate(DocumentEvent e) {
                                act.run();
                            }

                            @Override
                            public void changedUpdate(DocumentEvent e) {
                                act.run();
                            }
                        });
    }
}

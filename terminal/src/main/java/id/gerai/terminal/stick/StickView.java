package id.gerai.terminal.stick;

import id.gerai.terminal.stick.StickViewModel.Result;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** The screen "Kirim lewat USB". */
public final class StickView extends JPanel {
    private static final int CHOICES = 3;

    private final StickViewModel model;
    private final Runnable back;
    private final Form form = new Form(Texts.of("stick.title"), Texts.of("stick.explanation"));
    private final JLabel waiting = Labels.text(" ");
    private final JTextField place;
    private final List<KeyButton> choices = new ArrayList<>();
    private List<Path> found = List.of();
    private boolean busy;

    /**
     * @param back leaves the screen
     */
    public StickView(StickViewModel model, Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.back = back;
        setName("stick");
        waiting.setName("stick-waiting");
        form.row(waiting, "wmin 0");
        for (int i = 0; i < CHOICES; i++) {
            choices.add(choice("F" + (i + 1), i));
        }
        place = form.field(Texts.of("stick.place"), "stick-place");
        form.acts(
                KeyButton.primary(Texts.of("stick.write"), "F12", this::write),
                KeyButton.plain(Texts.of("back"), "Esc", this::leave));
        form.row(KeyButton.plain(Texts.of("stick.read"), "F8", this::read), "h 40:52:52");
        add(form);
        Keys.bind(this, "F12", this::write);
        Keys.bindFocused(place, "ENTER", this::write);
        Keys.bind(this, "F8", this::read);
        Keys.bind(this, "ESCAPE", this::leave);
    }

    /** Looks for sticks anew. */
    public void begin() {
        found = model.found();
        for (int i = 0; i < CHOICES; i++) {
            choices.get(i).setVisible(i < found.size());
            choices.get(i).say(i < found.size() ? found.get(i).toString() : " ");
        }
        if (place.getText().isBlank() && !found.isEmpty()) {
            place.setText(found.getFirst().toString());
        }
        showWaiting();
        if (found.isEmpty()) {
            form.notice().hint(Texts.of("stick.none-found"));
        } else {
            form.notice().clear();
        }
        place.requestFocusInWindow();
    }

    private KeyButton choice(String key, int index) {
        KeyButton button = KeyButton.plain(" ", key, () -> choose(index));
        form.row(button, "h 40:48:48");
        Keys.bind(this, key, () -> choose(index));
        return button;
    }

    private void choose(int index) {
        if (index < found.size()) {
            place.setText(found.get(index).toString());
        }
    }

    private void leave() {
        if (!busy) {
            back.run();
        }
    }

    private void showWaiting() {
        waiting.setText(Texts.of("stick.waiting", model.waiting()));
    }

    private void write() {
        String where = place.getText();
        long all = model.waiting();
        work(() -> model.write(where, so -> later(() -> hint(Texts.of("stick.so-far", so, all)))));
    }

    private void read() {
        String where = place.getText();
        work(() -> model.read(where));
    }

    private void work(Supplier<Result> act) {
        if (busy) {
            return;
        }
        busy = true;
        hint(Texts.of("stick.working"));
        Thread.ofVirtual()
                .start(
                        () -> {
                            Result result = act.get();
                            later(() -> tell(result));
                        });
    }

    private static void later(Runnable act) {
        SwingUtilities.invokeLater(act);
    }

    private void hint(String text) {
        form.notice().hint(text);
    }

    private void tell(Result result) {
        busy = false;
        showWaiting();
        switch (result) {
            case Result.Written it ->
                    hint(Texts.of("stick.written", it.events(), it.file().getFileName()));
            case Result.TakenOver _ -> hint(Texts.of("stick.taken-over"));
            case Result.Refused it -> form.notice().refuse(Texts.of(it.reason()));
            case Result.NotTaken it -> form.notice().refuse(Texts.of(it.reason()));
        }
    }
}

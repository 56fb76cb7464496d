package id.gerai.terminal.window;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.ui.Look;

import java.awt.Dimension;
import java.util.List;

/** Every screen, in the dark theme, at 100 %. */
class LookDarkIT extends LookCase {
    @Override
    Appearance appearance() {
        return new Appearance(new Look(true, 100), Appearance.INDONESIAN, false);
    }

    @Override
    List<Dimension> sizes() {
        return List.of(new Dimension(1366, 768));
    }
}

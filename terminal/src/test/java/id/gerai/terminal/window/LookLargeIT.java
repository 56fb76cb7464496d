package id.gerai.terminal.window;

import id.gerai.terminal.appearance.Appearance;
import id.gerai.terminal.ui.Look;

import java.awt.Dimension;
import java.util.List;

/** Every screen, light, at 150 %. */
class LookLargeIT extends LookCase {
    @Override
    Appearance appearance() {
        return new Appearance(new Look(false, 150), Appearance.INDONESIAN, false);
    }

    @Override
    List<Dimension> sizes() {
        return List.of(new Dimension(1366, 768), new Dimension(1920, 1080));
    }
}

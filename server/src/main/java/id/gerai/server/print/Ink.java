package id.gerai.server.print;

import java.awt.Color;

/** The colours of the design tokens that paper needs. */
public enum Ink {
    TEXT(0x17201B),
    QUIET(0x4E5B54),
    LINE(0xD6DDD7),
    SUNKEN(0xF3F5F2),
    HIGHLIGHT(0xDFF1E8);

    private final Color color;

    Ink(int rgb) {
        this.color = new Color(rgb);
    }

    Color color() {
        return color;
    }
}

package id.gerai.terminal.ui;

import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

import javax.swing.UIManager;

/** Type and colours. */
public final class Theme {
    /** Sizes of type in pixels at 100 %. */
    public static final int TINY = 12;

    public static final int SMALL = 13;
    public static final int TEXT = 15;
    public static final int MEDIUM = 17;
    public static final int LARGE = 22;
    public static final int HUGE = 30;
    public static final int TOTAL = 52;

    private static final Map<Weight, Font> FONTS = new EnumMap<>(Weight.class);

    /** How heavy the type is. */
    public enum Weight {
        REGULAR("NotoSans-Regular.ttf"),
        SEMIBOLD("NotoSans-SemiBold.ttf"),
        BOLD("NotoSans-Bold.ttf");

        private final String file;

        Weight(String file) {
            this.file = file;
        }
    }

    private Theme() {}

    /** Sets up the look; before the first widget is made. */
    public static void install() {
        for (Weight weight : Weight.values()) {
            FONTS.put(weight, load(weight.file));
        }
        FlatLaf.registerCustomDefaultsSource(Theme.class.getPackageName());
        UIManager.put("defaultFont", font(Weight.REGULAR, TEXT));
        FlatLightLaf.setup();
    }

    public static Font font(Weight weight, int size) {
        return FONTS.get(weight).deriveFont((float) size);
    }

    /** A colour by its token, such as {@code ink2}. */
    public static Color color(String token) {
        Color color = UIManager.getColor("Gerai." + token);
        if (color == null) {
            throw new IllegalStateException("Bug: no colour " + token);
        }
        return color;
    }

    private static Font load(String file) {
        try (InputStream in = Theme.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException e) {
            throw new IllegalStateException("Bug: the font " + file + " is not in the program", e);
        }
    }
}

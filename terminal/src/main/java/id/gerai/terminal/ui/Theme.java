package id.gerai.terminal.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import com.formdev.flatlaf.util.UIScale;

import net.miginfocom.layout.PlatformDefaults;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import javax.swing.BorderFactory;
import javax.swing.UIManager;
import javax.swing.border.Border;

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

    private static int scalePercent = 100;

    private static Optional<Look> inUse = Optional.empty();

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

    /** Sets up the look of every day; before the first widget is made. */
    public static void install() {
        use(Look.PLAIN);
    }

    /** The look in use. */
    public static Look look() {
        return inUse.orElse(Look.PLAIN);
    }

    /** Sets up a look; what was made before keeps the old one until it is made anew. */
    public static void use(Look look) {
        if (inUse.equals(Optional.of(look))) {
            return;
        }
        inUse = Optional.of(look);
        scalePercent = look.scalePercent();
        for (Weight weight : Weight.values()) {
            FONTS.computeIfAbsent(weight, it -> load(it.file));
        }
        FlatLaf.registerCustomDefaultsSource(Theme.class.getPackageName());
        UIManager.put("defaultFont", font(Weight.REGULAR, TEXT));
        if (look.dark()) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        scaleLayouts();
    }

    /**
     * Layouts multiply by what the widget set makes of the size of its type, which is another
     * figure on every system: divided out here, so that a length is the same everywhere.
     */
    private static void scaleLayouts() {
        PlatformDefaults.setHorizontalScaleFactor(
                scalePercent / 100f / UIScale.getUserScaleFactor());
        PlatformDefaults.setVerticalScaleFactor(scalePercent / 100f / UIScale.getUserScaleFactor());
    }

    /** The type at a size given for 100 %. */
    public static Font font(Weight weight, int size) {
        return FONTS.get(weight).deriveFont(size * scalePercent / 100f);
    }

    /** A length given in pixels at 100 %, in pixels of this screen. Layouts scale by themselves. */
    public static int px(int length) {
        return Math.round(length * scalePercent / 100f);
    }

    /** An empty border of lengths given at 100 %. */
    public static Border space(int top, int left, int bottom, int right) {
        return BorderFactory.createEmptyBorder(px(top), px(left), px(bottom), px(right));
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

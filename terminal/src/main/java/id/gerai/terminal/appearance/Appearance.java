package id.gerai.terminal.appearance;

import id.gerai.terminal.journal.Store;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Look;
import id.gerai.terminal.ui.Sounds;
import id.gerai.terminal.ui.Theme;

import java.util.List;
import java.util.Optional;

/**
 * What a cashier may choose of how the till looks and speaks.
 *
 * @param language {@code id} or {@code en}
 * @param sounds whether scans are heard
 */
public record Appearance(Look look, String language, boolean sounds) {
    /** The sizes that are offered, in percent. */
    public static final List<Integer> SCALES = List.of(100, 125, 150);

    /** Indonesian. */
    public static final String INDONESIAN = "id";

    /** English. */
    public static final String ENGLISH = "en";

    private static final String THEME = "theme";
    private static final String DARK = "dark";
    private static final String LIGHT = "light";
    private static final String SCALE = "scale_percent";
    private static final String SOUNDS = "sounds";
    private static final String OFF = "off";
    private static final String ON = "on";

    /** What was chosen for this till; light, 100 %, Indonesian and audible where nothing was. */
    public static Appearance of(Store store) {
        boolean dark = store.setting(THEME).map(DARK::equals).orElse(false);
        int scale =
                SCALES.stream()
                        .filter(
                                it ->
                                        store.setting(SCALE)
                                                .equals(Optional.of(Integer.toString(it))))
                        .findFirst()
                        .orElse(Look.PLAIN.scalePercent());
        boolean english = store.setting(Till.LANGUAGE).map(ENGLISH::equals).orElse(false);
        boolean silent = store.setting(SOUNDS).map(OFF::equals).orElse(false);
        return new Appearance(new Look(dark, scale), english ? ENGLISH : INDONESIAN, !silent);
    }

    /**
     * Keeps it for the next start.
     *
     * @throws id.gerai.terminal.journal.StoreException if the disk refuses
     */
    public void keepIn(Store store) {
        store.write(
                session -> {
                    Store.setSetting(session, THEME, look.dark() ? DARK : LIGHT);
                    Store.setSetting(session, SCALE, Integer.toString(look.scalePercent()));
                    Store.setSetting(session, Till.LANGUAGE, language);
                    Store.setSetting(session, SOUNDS, sounds ? ON : OFF);
                    return null;
                });
    }

    /** Puts it into effect for every widget made from now on. On Swing's event thread. */
    public void use() {
        Theme.use(look);
        Texts.speak(language);
        Sounds.setOn(sounds);
    }

    /** The same with another look. */
    public Appearance with(Look other) {
        return new Appearance(other, language, sounds);
    }

    /** The same in another language. */
    public Appearance in(String otherLanguage) {
        return new Appearance(look, otherLanguage, sounds);
    }

    /** The same with scans heard or not. */
    public Appearance heard(boolean on) {
        return new Appearance(look, language, on);
    }
}

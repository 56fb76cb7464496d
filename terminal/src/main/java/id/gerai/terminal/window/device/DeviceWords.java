package id.gerai.terminal.window.device;

import id.gerai.terminal.device.DeviceEvent;
import id.gerai.terminal.device.DrawerState;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Dot;
import id.gerai.terminal.window.Devices;

import java.util.Arrays;

/** How each device stands, in words and as a mark; the same in the strip and on the page. */
public final class DeviceWords {
    private static final int GRAMS_PER_KILOGRAM = 1_000;

    private DeviceWords() {}

    /** A state as people read it. */
    public record Said(Dot.Kind mark, String text) {}

    /**
     * The printer.
     *
     * @param waiting how many receipts it owes
     */
    public static Said printer(Devices devices, long waiting) {
        PrinterState state = devices.printer().state();
        Dot.Kind mark =
                switch (state) {
                    case READY -> Dot.Kind.OK;
                    case PAPER_LOW, COVER_OPEN -> Dot.Kind.LOOK;
                    case PAPER_OUT, FAULT, OFF, BUSY, MISSING -> Dot.Kind.BAD;
                };
        String text = Texts.of("strip.printer." + state);
        boolean held = waiting > 0 && !state.canPrint();
        return new Said(mark, held ? Texts.of("strip.printer.waiting", text, waiting) : text);
    }

    /** The drawer. */
    public static Said drawer(Devices devices) {
        DrawerState state = devices.drawer().state();
        Dot.Kind mark =
                switch (state) {
                    case CLOSED -> Dot.Kind.OK;
                    case OPEN, LEFT_OPEN, MISSING -> Dot.Kind.LOOK;
                    case STUCK -> Dot.Kind.BAD;
                };
        return new Said(mark, Texts.of("strip.drawer." + state));
    }

    /** The scanner; one that types needs none of its own. */
    public static Said scanner(Devices devices) {
        String state = devices.scanner().map(it -> it.state().name()).orElse("NONE");
        return new Said(
                state.equals("MISSING") ? Dot.Kind.LOOK : Dot.Kind.OK,
                Texts.of("strip.scanner." + state));
    }

    /** The scale, with its live weight. */
    public static Said scale(Weight weight) {
        Dot.Kind mark =
                switch (weight.state()) {
                    case STABLE, ZERO, SAME_WEIGHT -> Dot.Kind.OK;
                    case UNSTABLE, OVER, UNDER_ZERO, MISSING -> Dot.Kind.LOOK;
                };
        boolean shows = weight.state() == ScaleState.STABLE || weight.state() == ScaleState.ZERO;
        String state = Texts.of("strip.scale." + weight.state());
        return new Said(mark, shows ? state + " " + kilograms(weight.grams()) : state);
    }

    /** The customer display; one that is lost is in nobody's way. */
    public static Said display(Devices devices) {
        String state = devices.display().map(it -> it.state().name()).orElse("NONE");
        return new Said(
                state.equals("READY") ? Dot.Kind.OK : Dot.Kind.LOOK,
                Texts.of("strip.display." + state));
    }

    /** An event as a line. */
    static String event(DeviceEvent event) {
        String what = Texts.of("event." + event.kind());
        return event.detail().isEmpty() ? what : what + " · " + detail(event);
    }

    private static String detail(DeviceEvent event) {
        return switch (event.kind()) {
            case STATE -> state(event.detail());
            case NOT_CONNECTED, NOT_PRINTED, NOT_OPENED -> Texts.of("event.code", event.detail());
            case WEIGHED -> kilograms(Long.parseLong(event.detail()));
            default -> event.detail();
        };
    }

    /** The state's first word is a name; what follows is a figure. */
    private static String state(String detail) {
        String[] words = detail.split(" ", 2);
        String known = Texts.of("state." + words[0]);
        return String.join(" ", Arrays.asList(known, words.length > 1 ? words[1] : "")).strip();
    }

    private static String kilograms(long grams) {
        return "%d,%03d kg".formatted(grams / GRAMS_PER_KILOGRAM, grams % GRAMS_PER_KILOGRAM);
    }
}

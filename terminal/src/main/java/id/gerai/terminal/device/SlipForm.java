package id.gerai.terminal.device;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.terminal.device.Slip.Barcode;
import id.gerai.terminal.device.Slip.Box;
import id.gerai.terminal.device.Slip.Emphasis;
import id.gerai.terminal.device.Slip.Part;
import id.gerai.terminal.device.Slip.QrCode;
import id.gerai.terminal.device.Slip.Text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A slip as text, to be kept until it is printed: a mark, then a JSON array, a string for each
 * plain line and an object for anything else. Text without the mark was kept by the first version:
 * plain lines.
 */
public final class SlipForm {
    /** No receipt of plain lines begins with it. */
    private static final String MARK = "slip:";

    private SlipForm() {}

    /** The text of a slip. */
    public static String text(Slip slip) {
        List<Object> parts = new ArrayList<>();
        for (Part part : slip.parts()) {
            parts.add(
                    switch (part) {
                        case Text it when it.emphasis() == Emphasis.NORMAL -> it.text();
                        case Text it -> Map.of("text", it.text(), "emphasis", it.emphasis().name());
                        case Barcode it -> Map.of("barcode", it.content());
                        case QrCode it -> Map.of("qr", it.content());
                        case Box it -> Map.of("box", it.caption(), "lines", it.lines());
                    });
        }
        try {
            return MARK + JSON.std.asString(parts);
        } catch (IOException e) {
            throw new IllegalStateException("Bug: a slip has no JSON form", e);
        }
    }

    /**
     * The slip of a text.
     *
     * @throws IllegalArgumentException where it is neither of this form nor of the first version's
     */
    public static Slip slip(String text) {
        if (!text.startsWith(MARK)) {
            return Slip.ofLines(text.lines().toList());
        }
        try {
            List<Part> parts = new ArrayList<>();
            for (Object part : JSON.std.listFrom(text.substring(MARK.length()))) {
                parts.add(
                        part instanceof Map<?, ?> it
                                ? part(it)
                                : new Text((String) part, Emphasis.NORMAL));
            }
            return new Slip(parts);
        } catch (IOException | ClassCastException e) {
            throw new IllegalArgumentException("not a slip: " + text, e);
        }
    }

    private static Part part(Map<?, ?> it) {
        if (it.containsKey("text")) {
            return new Text((String) it.get("text"), Emphasis.valueOf((String) it.get("emphasis")));
        }
        if (it.containsKey("barcode")) {
            return new Barcode((String) it.get("barcode"));
        }
        if (it.containsKey("qr")) {
            return new QrCode((String) it.get("qr"));
        }
        return new Box((String) it.get("box"), ((Number) it.get("lines")).intValue());
    }
}

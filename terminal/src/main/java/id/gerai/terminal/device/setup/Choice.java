package id.gerai.terminal.device.setup;

/**
 * Which device, and where it is.
 *
 * @param kind one of the kinds of its device, or {@link #JPOS}
 * @param port address, file or, for {@link #JPOS}, the JavaPOS name; empty where the kind needs
 *     none
 */
public record Choice(String kind, String port) {
    /** A device whose maker supplies a JavaPOS service. */
    public static final String JPOS = "jpos";

    /** There is no such device. */
    public static final String NONE = "none";

    /** No device. */
    public static Choice none() {
        return new Choice(NONE, "");
    }

    /** A device by its JavaPOS name. */
    public static Choice jpos(String name) {
        return new Choice(JPOS, name);
    }

    boolean is(String other) {
        return kind.equals(other);
    }
}

package id.gerai.ledger.fields;

/** Fields that do not say what they must. The message names the place and what belongs there. */
public final class MalformedFieldsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public MalformedFieldsException(String place, String expected) {
        super(place + ": " + expected);
    }

    public MalformedFieldsException(String place, RuntimeException cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}

package id.gerai.server.problem;

import java.util.List;

/** Carries a refusal out of a transaction, so that nothing of the act remains. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;
    private final String place;
    private final transient List<Object> arguments;

    private RefusedException(Refusal refusal, String place, List<Object> arguments) {
        super(refusal.name(), null, false, false);
        this.refusal = refusal;
        this.place = place;
        this.arguments = arguments;
    }

    /**
     * @param arguments for the placeholders of the sentence
     */
    public static RefusedException because(Refusal refusal, Object... arguments) {
        return new RefusedException(refusal, "", List.of(arguments));
    }

    /** Names the field of the request that is at fault. */
    public RefusedException at(String field) {
        return new RefusedException(refusal, field, arguments);
    }

    /** The rule that said no. */
    public Refusal refusal() {
        return refusal;
    }

    /** The field at fault; empty where it is none in particular. */
    public String place() {
        return place;
    }

    /** The sentence for people. */
    public String sentence() {
        return Texts.of(refusal, arguments.toArray());
    }
}

package id.gerai.server.attention;

import id.gerai.server.problem.RefusedException;

import java.util.Optional;

/**
 * What a manager says was done.
 *
 * @param words empty where it was what is proposed
 */
record Resolution(Optional<String> words) {
    private static final int LENGTH_MAX = 500;

    static final Resolution AS_PROPOSED = new Resolution(Optional.empty());

    /**
     * In the manager's own words, the first 500 characters of them.
     *
     * @throws RefusedException if there are none
     */
    static Resolution inWords(String words) {
        String said = words.strip();
        if (said.isEmpty()) {
            throw RefusedException.because(AttentionRefusal.NOTHING_SAID).at("resolution");
        }
        return new Resolution(Optional.of(said.substring(0, Math.min(said.length(), LENGTH_MAX))));
    }

    boolean isAsProposed() {
        return words.isEmpty();
    }
}

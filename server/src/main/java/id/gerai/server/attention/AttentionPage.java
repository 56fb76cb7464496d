package id.gerai.server.attention;

import id.gerai.server.page.Frame;

import java.util.List;
import java.util.UUID;

/** What broke a rule and waits for the manager. */
public record AttentionPage(Frame frame, List<Oddity> oddities) {

    /**
     * @param sentence what is odd and what to do
     * @param raisedAt in words
     */
    public record Oddity(UUID id, String sentence, String raisedAt) {}
}

package id.gerai.server.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the manager is to look at in a batch. */
public final class AttentionList {
    /** One reason on one event. */
    public record Item(UUID event, AttentionReason reason, String detail) {}

    private final List<Item> items = new ArrayList<>();

    /** Notes a reason; a second time on the same event it changes nothing. */
    public void add(UUID event, AttentionReason reason, String detail) {
        boolean told =
                items.stream().anyMatch(it -> it.event().equals(event) && it.reason() == reason);
        if (!told) {
            items.add(new Item(event, reason, detail));
        }
    }

    /** All that was noted, in order. */
    public List<Item> items() {
        return items;
    }

    /** The first reason on each event. */
    public Map<UUID, AttentionReason> firstByEvent() {
        return items.stream()
                .collect(Collectors.toMap(Item::event, Item::reason, (first, _) -> first));
    }
}

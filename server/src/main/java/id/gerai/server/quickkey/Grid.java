package id.gerai.server.quickkey;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All pages of the quick-key grid, in their order. */
public record Grid(List<Page> pages) {
    public Grid {
        pages = List.copyOf(pages);
    }

    /** A page with its keys in their places. */
    public record Page(UUID id, String name, List<Key> keys) {
        public Page {
            keys = List.copyOf(keys);
        }
    }

    /** A product on a key. */
    public record Key(UUID product, String code, String name) {}

    /** The page with an id, or the first; empty where there is none. */
    public Optional<Page> page(Optional<UUID> id) {
        return pages.stream()
                .filter(page -> id.filter(page.id()::equals).isPresent())
                .findFirst()
                .or(() -> pages.stream().findFirst());
    }
}

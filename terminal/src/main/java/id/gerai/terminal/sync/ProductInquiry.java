package id.gerai.terminal.sync;

import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.StoreException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Optional;
import java.util.function.Consumer;

/** Asks the server for a code that this till does not know, while selling goes on. */
public final class ProductInquiry {
    private static final Logger LOG = LoggerFactory.getLogger(ProductInquiry.class);

    private final ServerLink link;
    private final Catalog catalog;

    public ProductInquiry(ServerLink link, Catalog catalog) {
        this.link = link;
        this.catalog = catalog;
    }

    /** What the server said. */
    public enum Answer {
        /** The product is in this till's catalogue now. */
        LEARNED,
        NOT_REGISTERED,
        NOT_REACHED
    }

    /**
     * Asks, and returns at once.
     *
     * @param answered is told within three seconds, on a thread of its own
     */
    public void ask(String code, Consumer<Answer> answered) {
        Thread.ofVirtual().start(() -> answered.accept(answerFor(code)));
    }

    private Answer answerFor(String code) {
        try {
            Optional<ProductChanged> product = link.product(code);
            product.ifPresent(catalog::learn);
            return product.isPresent() ? Answer.LEARNED : Answer.NOT_REGISTERED;
        } catch (LinkException | StoreException e) {
            LOG.info("The server was not asked for {}: {}", code, e.getMessage());
            return Answer.NOT_REACHED;
        }
    }
}

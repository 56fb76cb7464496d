package id.gerai.terminal.till;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Outbox;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.journal.upkeep.Rewriting;
import id.gerai.terminal.sync.Checkpoints;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.sync.LinkTrouble;
import id.gerai.terminal.sync.Registration;
import id.gerai.terminal.sync.Transport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A till that may not go on under its identity becomes its own successor, with a manager's code:
 * what the server has of it stays, what it has not is carried over, and nothing is recorded twice.
 * Each step may be the last before a power cut; begun again, it goes on.
 */
public final class Succession {
    private final Store store;
    private final Till till;
    private final Transport transport;

    /**
     * @param till of that store; no use afterwards, for it is somebody else then
     */
    public Succession(Store store, Till till, Transport transport) {
        this.store = store;
        this.till = till;
        this.transport = transport;
    }

    /**
     * Takes on the next identity.
     *
     * @return who this till is from now on
     * @throws LinkException if the server is not there or does not take the code; then this till is
     *     who it was
     */
    public Identity succeed(String code) throws LinkException {
        if (!new Checkpoints(store).halt().equals(Optional.of(Halt.DAMAGED))) {
            // What was saved behind a hole stands under numbers that are not its own.
            till.sync().sendWhatIsTaken();
        }
        register(code);
        till.sync().close();
        store.finishWhatWasDecided();
        return Identity.of(store).orElseThrow();
    }

    /** Up to here nothing but a key has been made; after it, the server has decided. */
    void register(String code) throws LinkException {
        Journal journal = till.journal();
        Identity now = journal.identity();
        long agreed = new Outbox(store).acknowledged();
        String hash = journal.hashOf(agreed).orElseThrow();
        int number = TillKey.numberOf(store) + 1;
        TillKey next = TillKey.in(store.directory(), number);
        String publicKey = next.publicKey();
        String asked = code.strip();
        String signed =
                String.join(
                        "\n",
                        "SUCCESSION",
                        asked,
                        publicKey,
                        now.cooperative().toString(),
                        now.terminal().toString(),
                        Long.toString(agreed),
                        hash);
        Map<String, Object> succeeds = new LinkedHashMap<>();
        succeeds.put("cooperative", now.cooperative().toString());
        succeeds.put("terminal", now.terminal().toString());
        succeeds.put("sequence", agreed);
        succeeds.put("hash", hash);
        // Where the key is lost a manager vouches for this till, by a code that is for it only.
        succeeds.put("signature", TillKey.of(store).orElse(next).sign(signed));
        Registration made =
                Registration.ask(transport, now.server(), asked, publicKey, Optional.of(succeeds));
        if (made.firstSequence() != agreed + 1) {
            throw new LinkException(
                    LinkTrouble.NOT_UNDERSTOOD,
                    "The server goes on at %d instead of %d"
                            .formatted(made.firstSequence(), agreed + 1),
                    Optional.empty());
        }
        Rewriting.decide(store, made.identity(), agreed, number);
        new Checkpoints(store).serverKey(made.serverKey());
    }
}

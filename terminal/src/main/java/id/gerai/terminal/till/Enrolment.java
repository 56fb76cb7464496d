package id.gerai.terminal.till;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.TillKey;
import id.gerai.terminal.sync.Checkpoints;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.sync.Registration;
import id.gerai.terminal.sync.Transport;

import java.net.URI;
import java.util.Optional;

/** Makes a data directory the till of an outlet. */
public final class Enrolment {
    private Enrolment() {}

    /**
     * Exchanges the manager's one-time code for an identity, and keeps it.
     *
     * @throws LinkException with the server's words where it does not take the code; nothing is
     *     kept then but the key pair, which serves the next attempt
     */
    public static Identity enrol(Store store, URI server, String code) throws LinkException {
        TillKey key = TillKey.in(store.directory(), TillKey.numberOf(store));
        Registration made =
                Registration.ask(
                        Transport.overHttp(), server, code, key.publicKey(), Optional.empty());
        made.identity().keepIn(store);
        new Checkpoints(store).serverKey(made.serverKey());
        return made.identity();
    }
}

/**
 * Practising: the same till over make-believe devices, whose sales can never reach the books.
 *
 * <p>That is so by construction, not by a check before sending. A practice till has a store of its
 * own in a folder of its own, into which only the catalogue is copied, change by change; no event
 * and nothing of the outbox crosses over in either direction. Its identity names a server that is
 * no address, so that {@link id.gerai.terminal.sync.ServerLink} is made without an HTTP client and
 * can send nothing; its terminal id is made up at random and its key pair is its own, so that a
 * server that was handed its events all the same would know neither. Start at {@link
 * id.gerai.terminal.training.Practice}.
 */
package id.gerai.terminal.training;

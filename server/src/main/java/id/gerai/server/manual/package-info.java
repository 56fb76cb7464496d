/**
 * Journals that people write: checked line by line, seen by another above an amount, posted under
 * the draft's id. Start at {@link id.gerai.server.manual.ManualService}; the rules of a line are in
 * {@link id.gerai.server.manual.HandLines}.
 */
package id.gerai.server.manual;

/**
 * What the books know of the members, products, shifts and people that a batch names: looked up
 * once for the whole batch, then asked in memory. Start at {@link
 * id.gerai.server.intake.known.Knowledge}.
 */
package id.gerai.server.intake.known;

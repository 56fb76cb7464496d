/**
 * What travels between till and server as a file, where there is no signal: events one way, a
 * snapshot of the catalogue the other, in frames that are signed and checked one by one. A file
 * that was cut short or damaged gives every frame that is whole. Start at {@link
 * id.gerai.ledger.parcel.ParcelWriter}; the form is that of docs/sync.md.
 */
package id.gerai.ledger.parcel;

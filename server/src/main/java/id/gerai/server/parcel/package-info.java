/**
 * Events that were carried by hand: a till's parcel is read frame by frame, each frame recorded as
 * a push is, and what became of it kept for the manager. A file that is damaged gives all that is
 * whole; importing again goes on behind what is recorded. Start at {@link
 * id.gerai.server.parcel.ParcelImport}; the form is that of docs/sync.md.
 */
package id.gerai.server.parcel;

/** Proofs of the way into the office, in a real browser. */
package id.gerai.server.door;

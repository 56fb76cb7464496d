/** Proofs of outlets and tills. */
package id.gerai.server.outlet;

/** Identifiers made by whoever creates a fact: time-ordered UUIDs (RFC 9562, version 7). */
package id.gerai.ledger.id;

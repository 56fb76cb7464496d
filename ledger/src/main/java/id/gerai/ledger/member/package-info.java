/**
 * What the till and the books need to know of a member, and no more: never the NIK, never the KPM
 * status.
 */
package id.gerai.ledger.member;

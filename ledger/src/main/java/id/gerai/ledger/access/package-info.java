/**
 * Who may do what at a till: permissions, the PIN that proves a person, and the approval that one
 * person gives another without anybody logging out. Start at {@link
 * id.gerai.ledger.access.Permission}.
 */
package id.gerai.ledger.access;

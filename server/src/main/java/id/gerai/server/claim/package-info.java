/**
 * What a cooperative and one of its members owe each other, by account, as the books have it: for
 * whoever ends, merges, exports or erases a membership. Start at {@link
 * id.gerai.server.claim.ClaimReader}.
 */
package id.gerai.server.claim;

/** Merging memberships over real HTTP, and what the books say afterwards. */
package id.gerai.server.merging;

/** Settlements over real HTTP, and what the books and the members say afterwards. */
package id.gerai.server.settlement;

/**
 * What may be done with a member's NIK: reading it in full with a reason that is kept, and finding
 * a member by it. Nothing of it is ever in an address. Start at {@link
 * id.gerai.server.identity.NikApi}.
 */
package id.gerai.server.identity;

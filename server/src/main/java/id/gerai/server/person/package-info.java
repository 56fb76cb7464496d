/**
 * Persons, apart from their memberships: who somebody is and how to reach them. The NIK never
 * leaves {@link id.gerai.server.person.NikVault} in the clear but for a reading with a reason.
 * Start at {@link id.gerai.server.person.PersonService}.
 */
package id.gerai.server.person;

/**
 * Who may do what: cooperatives, the people who work with the system, their roles, signing in, and
 * the record of what they did. Whose data a request may see comes from {@link
 * id.gerai.server.access.OfficeUser}, which is made from the authentication and nothing else. Start
 * there, then at {@link id.gerai.server.cooperative.CooperativeService}, which founds a
 * cooperative.
 */
package id.gerai.server.access;

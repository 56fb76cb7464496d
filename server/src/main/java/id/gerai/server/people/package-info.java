/**
 * The page on which the administrator lets people in: cashiers for the tills, and those who sign in
 * to the office. The rules are in {@link id.gerai.server.access.UserService}. Start at {@link
 * id.gerai.server.people.PeoplePages}.
 */
package id.gerai.server.people;

/**
 * The book of members as the law wants it (UU 25/1992 art. 17 and 30): the register as of a day and
 * the list of movements, as data, on paper and as spreadsheets. Start at {@link
 * id.gerai.server.register.MemberRegister}.
 */
package id.gerai.server.register;

/**
 * Finding a member by number, name or phone, and taking their simpanan.
 *
 * <p>Start at {@link id.gerai.terminal.member.MemberViewModel}. The till knows a member's number,
 * name and purchases; never their NIK, never whether they are on social assistance.
 */
package id.gerai.terminal.member;

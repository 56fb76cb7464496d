/**
 * Finding a member by number, name or phone, taking their simpanan and what they pay off, and
 * taking in new members in the middle of a sale.
 *
 * <p>Start at {@link id.gerai.terminal.member.MemberAccounts}, which says where a member stands.
 * The till knows a member's number, name, phone and figures; never their NIK, never whether they
 * are on social assistance.
 */
package id.gerai.terminal.member;

/**
 * The member register (UU 25/1992 art. 17) and simpanan paid at the office. The NIK is encrypted
 * where it is stored, compared by a keyed hash and shown masked. Start at {@link
 * id.gerai.server.member.MemberService}.
 */
package id.gerai.server.member;

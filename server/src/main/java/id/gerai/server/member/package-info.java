/**
 * The member register (buku daftar anggota): who belongs to a cooperative, from when, as what, and
 * how that changed. Who they are is in {@code server.person}. Start at {@link
 * id.gerai.server.member.MemberService}; a whole register comes in through {@link
 * id.gerai.server.member.MemberImport}.
 */
package id.gerai.server.member;

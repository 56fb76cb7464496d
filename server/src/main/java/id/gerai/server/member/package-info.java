/**
 * The member register (buku daftar anggota): who belongs to a cooperative, from when, and how to
 * reach them. The NIK never leaves {@link id.gerai.server.member.NikVault} in the clear. Start at
 * {@link id.gerai.server.member.MemberImport}.
 */
package id.gerai.server.member;

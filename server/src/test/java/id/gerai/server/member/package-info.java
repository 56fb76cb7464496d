/**
 * The register over real HTTP on a real database. Start at {@link
 * id.gerai.server.member.MemberApiTest}.
 */
package id.gerai.server.member;

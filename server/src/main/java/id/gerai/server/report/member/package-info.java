/**
 * What the books say about members: their simpanan, and what the cooperative was worth to them.
 * Start at {@link id.gerai.server.report.member.MemberBenefitReport}.
 */
package id.gerai.server.report.member;

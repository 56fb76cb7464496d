/**
 * How memberships end: straight away where nobody owes anything, otherwise by one document that is
 * drafted by one person, reviewed by another, posted as one journal and paid out in parts. Start at
 * {@link id.gerai.server.settlement.SettlementService}.
 */
package id.gerai.server.settlement;

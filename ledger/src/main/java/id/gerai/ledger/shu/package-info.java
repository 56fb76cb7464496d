/**
 * The engine that shares a year's surplus (SHU) among members and funds: pure, exact, in whole
 * rupiah, decided by the policy of the annual meeting (RAT). Start at {@link
 * id.gerai.ledger.shu.SharingSurplus}; the weights of the members come from elsewhere, but the rule
 * for counting a year's purchases is {@link id.gerai.ledger.shu.PatronageVolume}. What the meeting
 * approved is sealed by {@link id.gerai.ledger.shu.ShareTree}, whose root goes into the minutes.
 * Nothing here may ever change an old year: a new rule gets a new policy.
 */
package id.gerai.ledger.shu;

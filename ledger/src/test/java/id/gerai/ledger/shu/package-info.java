/**
 * Tests of the SHU engine. Scenarios are tables in Markdown ({@code T1.md} and so on) with an
 * independently calculated spreadsheet beside each; start at {@link
 * id.gerai.ledger.shu.SharingSurplusTest}.
 */
package id.gerai.ledger.shu;

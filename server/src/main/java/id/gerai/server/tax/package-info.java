/**
 * Income tax of each month by the rule of its day, posted once a month. Start at {@link
 * id.gerai.server.tax.TaxService}; the arithmetic is in {@link id.gerai.ledger.tax}.
 */
package id.gerai.server.tax;

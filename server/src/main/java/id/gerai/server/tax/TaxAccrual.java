package id.gerai.server.tax;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import java.time.YearMonth;

/**
 * The tax of a month.
 *
 * @param turnover that it was computed on
 */
public record TaxAccrual(YearMonth month, Rupiah turnover, Percent rate, Rupiah amount) {}

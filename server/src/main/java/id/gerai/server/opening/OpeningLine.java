package id.gerai.server.opening;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.csv.CsvRow;

/**
 * A balance of a file.
 *
 * @param subject whose it is: a member's number; empty for an account of the cooperative
 * @param amount debit above zero
 * @param heading of the column it stands in
 */
record OpeningLine(
        String subject, AccountCode account, Rupiah amount, CsvRow source, String heading) {}

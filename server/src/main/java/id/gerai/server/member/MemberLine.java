package id.gerai.server.member;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.csv.CsvRow;

import java.util.Map;

/**
 * One member of an import file.
 *
 * @param shares what they had paid in before the books began, by kind; above zero
 * @param source where it stands in the file
 */
record MemberLine(NewMember member, Map<ShareKind, Rupiah> shares, CsvRow source) {}

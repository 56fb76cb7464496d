package id.gerai.server.member;

import id.gerai.server.csv.CsvRow;

/**
 * One member of an import file.
 *
 * @param source where it stands in the file
 */
record MemberLine(NewMember member, CsvRow source) {}

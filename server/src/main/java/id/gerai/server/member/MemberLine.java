package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.Nik;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.csv.CsvRow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One member of an import file.
 *
 * @param shares what they had paid in before the books began, by kind; above zero
 * @param source where it stands in the file
 */
record MemberLine(
        String number,
        String name,
        String address,
        String phone,
        Optional<Nik> nik,
        LocalDate joinedOn,
        MemberStatus status,
        String cardBarcode,
        String assistanceProgramme,
        Map<ShareKind, Rupiah> shares,
        CsvRow source) {}

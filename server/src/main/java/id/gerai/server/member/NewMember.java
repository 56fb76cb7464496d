package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.Nik;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody to enter in the register.
 *
 * @param phone digits; empty where unknown
 * @param cardBarcode empty where there is no card
 * @param assistanceProgramme social assistance (KPM); empty for none, never shown at the till
 */
public record NewMember(
        String number,
        String name,
        String address,
        String phone,
        Optional<Nik> nik,
        LocalDate joinedOn,
        MemberStatus status,
        String cardBarcode,
        String assistanceProgramme) {}

package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.server.person.PersonalData;

import java.time.LocalDate;

/**
 * Somebody to enter in the register.
 *
 * @param joinedOn the day they applied, or joined where the register is taken over
 * @param status as they are entered; {@link MemberStatus#ACTIVE} is a candidate still where the
 *     cooperative has an entry share that is not paid
 * @param cardBarcode empty where there is no card
 * @param assistanceProgramme social assistance (KPM); empty for none, never shown at the till
 */
public record NewMember(
        String number,
        PersonalData person,
        MemberType type,
        LocalDate joinedOn,
        MemberStatus status,
        String cardBarcode,
        String assistanceProgramme) {}

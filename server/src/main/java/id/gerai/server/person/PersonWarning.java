package id.gerai.server.person;

import id.gerai.server.problem.Texts;

import java.util.EnumSet;
import java.util.Set;

/** What is odd about a person and may still be right; told, never refused. */
public enum PersonWarning {
    BIRTH_DATE_DIFFERS_FROM_NIK,
    SEX_DIFFERS_FROM_NIK,
    SAME_NAME_AND_BIRTH_DATE;

    /** What the data say of themselves. */
    static Set<PersonWarning> of(PersonalData person) {
        Set<PersonWarning> warnings = EnumSet.noneOf(PersonWarning.class);
        person.nik()
                .ifPresent(
                        nik -> {
                            if (person.birthDate().filter(day -> !nik.fits(day)).isPresent()) {
                                warnings.add(BIRTH_DATE_DIFFERS_FROM_NIK);
                            }
                            if (person.sex().filter(sex -> sex != nik.sex()).isPresent()) {
                                warnings.add(SEX_DIFFERS_FROM_NIK);
                            }
                        });
        return warnings;
    }

    /** For people: what is odd and what to do. */
    public String sentence() {
        return Texts.get("PersonWarning." + name());
    }
}

package id.gerai.server.door;

import id.gerai.server.access.OneTimeCode;
import id.gerai.server.cooperative.Founding;
import id.gerai.server.cooperative.Founding.AdministratorData;
import id.gerai.server.cooperative.Founding.CooperativeData;
import id.gerai.server.cooperative.Founding.OutletData;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;

import io.micronaut.validation.validator.Validator;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was typed on the page that founds a cooperative.
 *
 * @param typed by field
 */
record FoundingForm(Map<String, String> typed) {
    private static final long ROUNDING_STEP = 100;
    private static final String FIRST_OUTLET_CODE = "G1";
    private static final String CODE = "code";
    private static final String PASSWORD = "administrator.password";

    /** Which field a refusal speaks of. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "login_name", "administrator.loginName",
                    "password", PASSWORD,
                    "cooperative.time_zone", "cooperative.timeZone");

    OneTimeCode code() {
        return new OneTimeCode(field(CODE));
    }

    Founding founding() {
        return new Founding(
                new CooperativeData(
                        field("cooperative.name"),
                        field("cooperative.legalNumber"),
                        field("cooperative.address"),
                        field("cooperative.village"),
                        field("cooperative.timeZone"),
                        ROUNDING_STEP,
                        field("cooperative.chairName"),
                        field("cooperative.treasurerName")),
                new OutletData(
                        FIRST_OUTLET_CODE, field("outlet.name"), field("cooperative.address")),
                new AdministratorData(
                        field("administrator.name"),
                        field("administrator.loginName"),
                        typed.getOrDefault(PASSWORD, "")));
    }

    /** Everything that is wrong before the rules are asked, by field. */
    Map<String, String> faults(Validator validator) {
        Map<String, String> faults = new TreeMap<>();
        validator
                .validate(founding())
                .forEach(
                        violation ->
                                faults.put(
                                        violation.getPropertyPath().toString(),
                                        violation.getMessage()));
        String required = Texts.get("setup.required");
        if (field(CODE).isEmpty()) {
            faults.put(CODE, required);
        }
        if (typed.getOrDefault(PASSWORD, "").isEmpty()) {
            faults.put(PASSWORD, required);
        }
        return faults;
    }

    /** The field that a rule refused, with its sentence. */
    static Map<String, String> fault(RefusedException refused) {
        return Map.of(FIELDS.getOrDefault(refused.place(), CODE), refused.sentence());
    }

    /** For the form when it is shown again. */
    Map<String, String> withoutPassword() {
        return typed.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(PASSWORD))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String field(String name) {
        return typed.getOrDefault(name, "").strip();
    }
}

package id.gerai.server.settings;

import id.gerai.ledger.payment.QrisPayload;
import id.gerai.server.page.Frame;

import java.util.List;
import java.util.Map;

/**
 * The page of settings.
 *
 * @param typed by field
 * @param faults what is wrong, by field; empty where nothing is
 * @param saved true where they have just been kept
 */
public record SettingsPage(
        Frame frame,
        List<OutletCode> outlets,
        Map<String, String> typed,
        Map<String, String> faults,
        boolean saved) {

    /** Where an outlet's QRIS text is typed. */
    public record OutletCode(String field, String name) {}

    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; null for nothing. */
    public String fault(String field) {
        return faults.get(field);
    }

    public List<Long> roundingSteps() {
        return SettingsForm.ROUNDING_STEPS;
    }

    /** The shop that a QRIS text names, so that people see it is theirs; empty where it is none. */
    public String merchant(String field) {
        String code = value(field);
        return code.isEmpty() || QrisPayload.refusalOf(code).isPresent()
                ? ""
                : QrisPayload.ofStatic(code).merchant();
    }
}

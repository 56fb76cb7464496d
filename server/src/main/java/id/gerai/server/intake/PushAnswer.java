package id.gerai.server.intake;

import id.gerai.server.attention.AttentionReason;
import id.gerai.server.intake.Admission.Verdict;
import id.gerai.server.intake.line.Line;
import id.gerai.server.problem.Texts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What became of a batch.
 *
 * @param head up to where everything from the terminal is here
 * @param results one for each line, in the same order
 */
public record PushAnswer(Head head, List<Result> results) {

    /**
     * What became of a line.
     *
     * @param id of the event; empty where the line could not be read
     * @param reason why it is on the manager's list or in quarantine
     * @param detail for people; may be empty
     */
    public record Result(
            Outcome outcome, Optional<UUID> id, Optional<String> reason, String detail) {}

    /** How many lines came out so. */
    public int count(Outcome outcome) {
        return Math.toIntExact(results.stream().filter(it -> it.outcome() == outcome).count());
    }

    /** Together with what became of the lines that came after. */
    PushAnswer and(PushAnswer later) {
        List<Result> all = new ArrayList<>(results);
        all.addAll(later.results());
        return new PushAnswer(later.head(), all);
    }

    static PushAnswer of(
            Head head,
            List<Line> lines,
            List<Verdict> verdicts,
            Map<UUID, AttentionReason> attention) {
        List<Result> results = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            results.add(result(lines.get(i), verdicts.get(i), attention));
        }
        return new PushAnswer(head, results);
    }

    /**
     * As docs/sync.md writes it.
     *
     * @param serverTime by which the till knows how far off its clock is
     */
    Map<String, Object> onTheWire(Instant serverTime) {
        List<Map<String, Object>> written = new ArrayList<>();
        for (Result result : results) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("line", written.size() + 1);
            result.id().ifPresent(id -> fields.put("id", id.toString()));
            fields.put("outcome", result.outcome().onTheWire());
            result.reason().ifPresent(reason -> fields.put("reason", reason));
            if (!result.detail().isEmpty()) {
                fields.put("detail", result.detail());
            }
            written.add(fields);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("contiguous", head.sequence());
        answer.put("head", head.onTheWire());
        answer.put("server_time", serverTime.truncatedTo(ChronoUnit.MILLIS).toString());
        answer.put("results", written);
        return answer;
    }

    private static Result result(Line line, Verdict verdict, Map<UUID, AttentionReason> attention) {
        return switch (verdict) {
            case Verdict.Admitted admitted -> recorded(admitted.event().id(), attention);
            case Verdict.Repeated repeated -> alreadyRecorded(repeated.id());
            case Verdict.Rewritten rewritten -> alreadyRecorded(rewritten.id());
            case Verdict.Refused refused ->
                    new Result(
                            refused.reason().isConflict()
                                    ? Outcome.CONFLICTING
                                    : Outcome.QUARANTINED,
                            line.id(),
                            Optional.of(refused.reason().name()),
                            Texts.get("quarantine." + refused.reason().name())
                                    + " ("
                                    + refused.detail()
                                    + ")");
        };
    }

    private static Result alreadyRecorded(UUID id) {
        return new Result(Outcome.ALREADY_RECORDED, Optional.of(id), Optional.empty(), "");
    }

    private static Result recorded(UUID id, Map<UUID, AttentionReason> attention) {
        AttentionReason reason = attention.get(id);
        return new Result(
                reason == null ? Outcome.RECORDED : Outcome.RECORDED_FOR_ATTENTION,
                Optional.of(id),
                Optional.ofNullable(reason).map(AttentionReason::name),
                "");
    }
}

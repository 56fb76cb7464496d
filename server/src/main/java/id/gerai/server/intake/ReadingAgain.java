package id.gerai.server.intake;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.attention.AttentionService;
import id.gerai.server.attention.AttentionService.WaitingLine;
import id.gerai.server.outlet.OutletRefusal;
import id.gerai.server.outlet.Till;
import id.gerai.server.outlet.Tills;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes lines through intake once more that could not be recorded when they came: the fault was the
 * server's, and it may have been mended since. What contradicts is never taken so.
 */
@Singleton
public class ReadingAgain {
    private final AttentionService waiting;
    private final Tills tills;
    private final Intake intake;

    ReadingAgain(AttentionService waiting, Tills tills, Intake intake) {
        this.waiting = waiting;
        this.tills = tills;
        this.intake = intake;
    }

    /**
     * What became of a line.
     *
     * @param sequence its number in the till's chain, as far as it can be read
     * @param recorded false where it waits as before
     * @param why it still waits, for people; empty where it is recorded
     */
    public record Reread(Optional<Long> sequence, boolean recorded, String why) {}

    /**
     * Reads the lines of a till again that wait because they could not be read or recorded; the
     * lowest 500. Each is committed for itself, in its old place in the chain.
     *
     * @throws RefusedException if there is no such till, or none of its lines waits for that reason
     */
    public List<Reread> read(OfficeUser by, UUID terminal) {
        Till till =
                tills.find(by.cooperative(), terminal)
                        .orElseThrow(() -> RefusedException.because(OutletRefusal.TERMINAL_UNKNOWN))
                        .till();
        List<WaitingLine> lines =
                waiting.linesToReadAgain(by, terminal, QuarantineReason.MALFORMED.name());
        List<Reread> outcomes = new ArrayList<>();
        for (WaitingLine line : lines) {
            PushAnswer.Result result = intake.recordKept(till, line.content());
            boolean recorded =
                    switch (result.outcome()) {
                        case RECORDED, RECORDED_FOR_ATTENTION, ALREADY_RECORDED -> true;
                        case QUARANTINED, CONFLICTING -> false;
                    };
            if (recorded) {
                waiting.settleAsRead(by, line.id());
            }
            outcomes.add(new Reread(line.sequence(), recorded, recorded ? "" : result.detail()));
        }
        return outcomes;
    }
}

package id.gerai.server.settlement;

import id.gerai.ledger.member.MovementKind;
import id.gerai.server.access.Role;
import id.gerai.server.member.Ending;
import id.gerai.server.problem.RefusedException;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;

/**
 * How a membership ends, as it is sent.
 *
 * @param decisionReference of the board; needed to expel
 */
@Serdeable
record EndingForm(
        @NotNull @Pattern(regexp = "LEFT|EXPELLED|DECEASED") String kind,
        @NotNull LocalDate on,
        @NotBlank @Size(max = 200) String reason,
        @Nullable @Size(max = 100) String decisionReference) {

    /**
     * @throws RefusedException if somebody would be expelled by others than the board
     */
    Ending endingBy(Authentication authentication) {
        MovementKind ending = MovementKind.valueOf(kind);
        if (ending.needsDecision() && !authentication.getRoles().contains(Role.BOARD)) {
            throw RefusedException.because(SettlementRefusal.BOARD_NEEDED).at("kind");
        }
        return new Ending(
                ending,
                on,
                reason.strip(),
                decisionReference == null ? "" : decisionReference.strip());
    }
}

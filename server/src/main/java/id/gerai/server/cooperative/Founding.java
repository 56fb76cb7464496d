package id.gerai.server.cooperative;

import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/** All that is needed to found a cooperative in the system. */
@Serdeable
public record Founding(
        @Valid @NotNull CooperativeData cooperative,
        @Valid @NotNull OutletData outlet,
        @Valid @NotNull AdministratorData administrator) {

    /**
     * The cooperative itself.
     *
     * @param legalNumber of its deed (nomor badan hukum)
     * @param timeZone an IANA name such as {@code Asia/Jakarta}
     * @param cashRoundingStep in rupiah: 0 for none, 50, 100 or 500
     */
    @Serdeable
    public record CooperativeData(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Size(max = 80) String legalNumber,
            @NotNull @Size(max = 200) String address,
            @NotNull @Size(max = 80) String village,
            @NotBlank String timeZone,
            @PositiveOrZero @Max(500) long cashRoundingStep,
            @NotNull @Size(max = 80) String chairName,
            @NotNull @Size(max = 80) String treasurerName) {}

    /** Its first shop. */
    @Serdeable
    public record OutletData(
            @NotNull @Pattern(regexp = "[A-Z0-9]{1,6}") String code,
            @NotBlank @Size(max = 80) String name,
            @NotNull @Size(max = 200) String address) {}

    /** Who looks after it. */
    @Serdeable
    public record AdministratorData(
            @NotBlank @Size(max = 80) String name,
            @NotNull @Pattern(regexp = "[a-z0-9._-]{2,40}") String loginName,
            @NotNull @Size(max = 200) String password) {}
}

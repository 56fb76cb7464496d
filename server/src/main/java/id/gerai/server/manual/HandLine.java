package id.gerai.server.manual;

import id.gerai.server.problem.Limits;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

/**
 * A line as somebody writes it.
 *
 * @param account four digits
 * @param memberNo whose it is, on accounts that are kept per member
 * @param debit whole rupiah; zero where the line is a credit
 * @param credit whole rupiah; zero where the line is a debit
 */
@Serdeable
public record HandLine(
        @NotNull @Pattern(regexp = "[1-7][0-9]{3}") String account,
        @Nullable @Size(max = 40) String memberNo,
        @PositiveOrZero @Max(Limits.AMOUNT_MAX) long debit,
        @PositiveOrZero @Max(Limits.AMOUNT_MAX) long credit) {}

package id.gerai.server.heir;

import java.util.UUID;

/**
 * An heir.
 *
 * @param relation to the member, such as {@code anak}
 * @param shareBp the part in basis points, 1 to 10,000
 * @param nikMasked with the middle hidden; empty for none
 */
public record Heir(
        UUID id, String name, String relation, int shareBp, String phone, String nikMasked) {}

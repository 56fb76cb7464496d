package id.gerai.server.heir;

import id.gerai.ledger.member.Nik;

import java.util.Optional;
import java.util.UUID;

/**
 * An heir as somebody wrote them down.
 *
 * @param known the one written down before whose NIK is kept where none is given
 * @param shareBp the part in basis points, 1 to 10,000
 */
record NewHeir(
        Optional<UUID> known,
        String name,
        String relation,
        int shareBp,
        String phone,
        Optional<Nik> nik) {}

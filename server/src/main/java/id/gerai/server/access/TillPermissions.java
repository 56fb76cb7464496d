package id.gerai.server.access;

import id.gerai.ledger.access.Permission;

import io.micronaut.core.annotation.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What people may do at a till. */
public final class TillPermissions {
    /** Whose work is at a till; tills know nobody else. */
    public static final List<String> ROLES = List.of(Role.CASHIER, Role.MANAGER);

    private TillPermissions() {}

    /**
     * What somebody may do of their own accord.
     *
     * @param stored names of permissions; null where nobody chose any, so that the role decides
     */
    public static Set<Permission> of(String role, String @Nullable [] stored) {
        if (stored == null) {
            return ofRole(role);
        }
        List<String> names = List.of(stored);
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .collect(Collectors.toSet());
    }

    private static Set<Permission> ofRole(String role) {
        return switch (role) {
            case Role.MANAGER -> Permission.all();
            case Role.CASHIER -> Permission.ofCashiers();
            default -> Set.of();
        };
    }
}

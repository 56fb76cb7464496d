package id.gerai.server.page;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.sql.Sql;

import io.micronaut.security.authentication.Authentication;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Builds the frame of a page for whoever is signed in. */
@Singleton
public class Frames {
    private static final List<String> MANAGING = List.of(Role.ADMINISTRATOR, Role.MANAGER);

    private final Sql sql;
    private final Texts texts;

    Frames(Sql sql, Texts texts) {
        this.sql = sql;
        this.texts = texts;
    }

    /** The frame around a page of the user's own cooperative. */
    public Frame of(Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        String cooperative =
                sql.first(
                                "select name from cooperative where cooperative_id = ?",
                                row -> row.getString(1),
                                user.cooperative())
                        .orElseThrow();
        Collection<String> roles = authentication.getRoles();
        return new Frame(cooperative, user.name(), !Collections.disjoint(roles, MANAGING), texts);
    }
}

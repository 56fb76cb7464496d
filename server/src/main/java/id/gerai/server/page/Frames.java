package id.gerai.server.page;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.cooperative.CooperativeService;

import io.micronaut.security.authentication.Authentication;

import jakarta.inject.Singleton;

import java.util.Collections;
import java.util.List;

/** Builds the frame of a page for whoever is signed in. */
@Singleton
public class Frames {
    private static final List<String> MANAGING = List.of(Role.ADMINISTRATOR, Role.MANAGER);

    private final CooperativeService cooperatives;

    Frames(CooperativeService cooperatives) {
        this.cooperatives = cooperatives;
    }

    /** The frame around a page of the user's own cooperative. */
    public Frame of(Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        return new Frame(
                cooperatives.get(user.cooperative()).name(),
                user.name(),
                !Collections.disjoint(authentication.getRoles(), MANAGING),
                authentication.getRoles().contains(Role.ADMINISTRATOR));
    }
}

package id.gerai.server.boot;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the machine gives: time and chance. Tests replace them. */
@Factory
final class Machine {
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }
}

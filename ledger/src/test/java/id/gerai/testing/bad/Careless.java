package id.gerai.testing.bad;

import org.junit.jupiter.api.Assertions;

/** Holds money in a binary fraction and leans on a framework. */
public final class Careless {
    final double price = 0.1;

    float tax() {
        Assertions.assertNotNull(this);
        return 0.1f;
    }
}

package id.gerai.testing.bad.ring.right;

import id.gerai.testing.bad.ring.left.Left;

/** The other half. */
public final class Right {
    Left left;
}

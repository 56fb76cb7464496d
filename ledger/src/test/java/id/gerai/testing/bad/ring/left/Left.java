package id.gerai.testing.bad.ring.left;

import id.gerai.testing.bad.ring.right.Right;

/** Half of a circle. */
public final class Left {
    Right right;
}

package id.gerai.terminal.bench;

import java.awt.Toolkit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import javax.swing.RepaintManager;

/** Knows when something is to be seen: after Swing has painted it and the display has taken it. */
final class PaintWatch extends RepaintManager {
    private static final long PATIENCE_SECONDS = 20;

    private volatile Awaited awaited = new Awaited(() -> false);

    /** What must be so for the next painting to show it. */
    private static final class Awaited {
        private final BooleanSupplier isSo;
        private final CountDownLatch painted = new CountDownLatch(1);
        private volatile long at;

        Awaited(BooleanSupplier isSo) {
            this.isSo = isSo;
        }

        void seen() {
            at = System.nanoTime();
            painted.countDown();
        }
    }

    /** Watches every window of this program from now on. */
    static PaintWatch install() {
        PaintWatch it = new PaintWatch();
        RepaintManager.setCurrentManager(it);
        return it;
    }

    /**
     * Does something and waits until what follows from it is painted.
     *
     * @param isSo asked on the event thread, after each painting
     * @return how long that took, in nanoseconds
     */
    long nanosUntilPainted(Runnable act, BooleanSupplier isSo) throws InterruptedException {
        Awaited mine = new Awaited(isSo);
        awaited = mine;
        long start = System.nanoTime();
        act.run();
        if (!mine.painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("never painted");
        }
        return mine.at - start;
    }

    @Override
    public void paintDirtyRegions() {
        super.paintDirtyRegions();
        Awaited now = awaited;
        if (now.painted.getCount() > 0 && now.isSo.getAsBoolean()) {
            Toolkit.getDefaultToolkit().sync();
            now.seen();
        }
    }
}

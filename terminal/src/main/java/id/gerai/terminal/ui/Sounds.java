package id.gerai.terminal.ui;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;

/**
 * Two short tones that a cashier tells apart without looking: a scan was taken, or it was not. Made
 * when first needed; silent where the machine has no sound, and never in anybody's way.
 */
public final class Sounds {
    private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);
    private static final int RATE = 22_050;
    private static final int LOUDNESS = 60;
    private static final int FADE_SAMPLES = 200;
    private static final Sounds HERE = new Sounds();

    private final ExecutorService player =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("sounds").factory());

    /** For good, on this machine. */
    private volatile boolean silent;

    /** For as long as the cashier wants. */
    private volatile boolean muted;

    private Clip accepted;
    private Clip refused;

    private Sounds() {}

    /** Gets the tones ready, so that the first one is not late. */
    public static void prepare() {
        HERE.player.execute(HERE::make);
    }

    /** Lets them be heard, or not. */
    public static void setOn(boolean on) {
        HERE.muted = !on;
    }

    /** A scan was taken: one short high tone. */
    public static void accepted() {
        HERE.play(true);
    }

    /** A scan was not taken: two low tones. */
    public static void refused() {
        HERE.play(false);
    }

    private void play(boolean well) {
        if (!silent && !muted) {
            player.execute(
                    () -> {
                        make();
                        Clip clip = well ? accepted : refused;
                        if (clip != null) {
                            clip.stop();
                            clip.setFramePosition(0);
                            clip.start();
                        }
                    });
        }
    }

    private void make() {
        if (silent || accepted != null) {
            return;
        }
        try {
            refused = clip(concat(tone(330, 90), tone(0, 50), tone(247, 160)));
            accepted = clip(tone(1_760, 60));
        } catch (LineUnavailableException | IllegalArgumentException e) {
            silent = true;
            LOG.info("No sound on this machine: {}", e.getMessage());
        }
    }

    private static Clip clip(byte[] samples) throws LineUnavailableException {
        Clip clip = AudioSystem.getClip();
        clip.open(new AudioFormat(RATE, 8, 1, true, false), samples, 0, samples.length);
        return clip;
    }

    /** A tone with soft edges, which do not click. */
    static byte[] tone(int hertz, int milliseconds) {
        byte[] samples = new byte[RATE * milliseconds / 1_000];
        for (int i = 0; i < samples.length; i++) {
            int edge = Math.min(FADE_SAMPLES, Math.min(i, samples.length - i));
            samples[i] =
                    (byte)
                            (Math.sin(2 * Math.PI * hertz * i / RATE)
                                    * LOUDNESS
                                    * edge
                                    / FADE_SAMPLES);
        }
        return samples;
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}

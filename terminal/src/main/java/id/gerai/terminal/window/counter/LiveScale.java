package id.gerai.terminal.window.counter;

import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.device.Scale;
import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.Weight;
import id.gerai.terminal.sale.Weighing;
import id.gerai.terminal.text.Texts;

import java.util.Locale;
import java.util.Optional;

/**
 * Sells by what the scale shows at this moment, and waits for nothing: a weight that comes to rest
 * later is taken when it does. A weight counts once; the same again needs the cashier's word, for
 * it may be goods that were never taken off. Used on Swing's event thread.
 */
final class LiveScale implements Weighing {
    private static final int THOUSANDTHS = 1_000;
    private static final int GRAMS_PER_ONS = 100;
    private static final long NOTHING = 0;

    /** At rest, and still no weight: these goods are not measured by weight. */
    private static final String OTHER_UNIT = "OTHER_UNIT";

    private final Scale scale;
    private long taken = NOTHING;
    private boolean sameMeant;

    LiveScale(Scale scale) {
        this.scale = scale;
    }

    @Override
    public Optional<Quantity> read(Product product) {
        Weight now = now();
        Optional<Quantity> weight =
                now.state() == ScaleState.STABLE
                        ? inUnit(now.grams(), product.unit())
                        : Optional.empty();
        if (weight.isPresent()) {
            taken = now.grams();
            sameMeant = false;
        }
        return weight;
    }

    /** The scale shows something else: an empty one forgets what was sold by it. */
    void moved() {
        ScaleState state = scale.live().state();
        if (state == ScaleState.ZERO || state == ScaleState.UNDER_ZERO) {
            taken = NOTHING;
        }
    }

    /** The same weight as before is meant: once. */
    void confirmSame() {
        sameMeant = true;
    }

    /** What to do, while goods wait for their weight. */
    String sentence(Product product) {
        ScaleState state = now().state();
        String why = state == ScaleState.STABLE ? OTHER_UNIT : state.name();
        return Texts.of("scale.wait." + why, product.name(), product.unit());
    }

    private Weight now() {
        Weight live = scale.live();
        boolean same = live.state() == ScaleState.STABLE && live.grams() == taken && !sameMeant;
        return same ? new Weight(ScaleState.SAME_WEIGHT, 0) : live;
    }

    /** Empty for goods that no scale measures, such as litres: their quantity is typed. */
    private static Optional<Quantity> inUnit(long grams, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kg", "kilo", "kilogram" -> Optional.of(Quantity.ofThousandths(grams));
            case "ons" -> Optional.of(Quantity.ofThousandths(grams * THOUSANDTHS / GRAMS_PER_ONS));
            case "g", "gr", "gram" -> Optional.of(Quantity.ofThousandths(grams * THOUSANDTHS));
            default -> Optional.empty();
        };
    }
}

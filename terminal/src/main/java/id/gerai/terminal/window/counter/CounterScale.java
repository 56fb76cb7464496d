package id.gerai.terminal.window.counter;

import id.gerai.ledger.product.Product;
import id.gerai.terminal.sale.SaleView;
import id.gerai.terminal.sale.SaleViewModel;

import java.util.Optional;

/** Brings the scale, where there is one, to the goods that wait for their weight. */
final class CounterScale implements SaleView.Scale {
    private final SaleViewModel sale;
    private final Optional<LiveScale> scale;

    CounterScale(SaleViewModel sale, Optional<LiveScale> scale) {
        this.sale = sale;
        this.scale = scale;
        scale.ifPresent(sale::weighOn);
    }

    @Override
    public Optional<String> sentence(Product product) {
        return scale.map(it -> it.sentence(product));
    }

    @Override
    public void takeSame() {
        scale.ifPresent(LiveScale::confirmSame);
        sale.weigh();
    }

    /** The scale shows something else: what waits may have its weight now. */
    void moved() {
        scale.ifPresent(LiveScale::moved);
        if (sale.weighing().isPresent()) {
            sale.weigh();
        }
    }
}

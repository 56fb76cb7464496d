package id.gerai.server.savings;

import id.gerai.ledger.savings.ShareKind;
import id.gerai.ledger.shu.CapitalBasis;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What members' capital weighs when a surplus is shared by it (Sa, domain §2.2). */
@Singleton
public class CapitalWeights {
    private static final List<ShareKind> CAPITAL =
            Arrays.stream(ShareKind.values()).filter(ShareKind::isCapital).toList();

    private final RupiahDays rupiahDays;

    CapitalWeights(RupiahDays rupiahDays) {
        this.rupiahDays = rupiahDays;
    }

    /**
     * The weight of everybody who has one.
     *
     * @param first day of the year
     * @param last day of the year
     */
    @Transactional
    public Map<UUID, Long> of(
            UUID cooperative, CapitalBasis basis, LocalDate first, LocalDate last) {
        Map<UUID, Long> weights =
                switch (basis) {
                    case YEAR_END -> rupiahDays.balances(cooperative, CAPITAL, last);
                    case DAILY_AVERAGE -> rupiahDays.daily(cooperative, CAPITAL, first, last);
                    case MONTH_END -> rupiahDays.monthEnds(cooperative, CAPITAL, first, last);
                };
        return rupiahDays.ofThoseWhoStay(cooperative, weights);
    }
}

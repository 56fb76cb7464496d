package id.gerai.server.savings;

import id.gerai.ledger.savings.ShareKind;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What members' capital weighs when a surplus is shared by it (Sa, domain §2.2). The weights of one
 * basis compare with each other and with nothing else: rupiah, rupiah-days or rupiah-months.
 */
@Singleton
public class CapitalBasis {
    private static final List<ShareKind> CAPITAL =
            Arrays.stream(ShareKind.values()).filter(ShareKind::isCapital).toList();

    private final RupiahDays rupiahDays;

    CapitalBasis(RupiahDays rupiahDays) {
        this.rupiahDays = rupiahDays;
    }

    /** By what capital is weighed. */
    public enum Basis {
        /** The balance at the end of the last day. */
        YEAR_END,
        /** The balances at the end of each day. */
        DAILY_AVERAGE,
        /** The balances at the end of each month. */
        MONTH_END
    }

    /**
     * The weight of everybody who has one.
     *
     * @param first day of the year
     * @param last day of the year
     */
    @Transactional
    public Map<UUID, Long> weights(UUID cooperative, Basis basis, LocalDate first, LocalDate last) {
        return switch (basis) {
            case YEAR_END -> rupiahDays.balances(cooperative, CAPITAL, last);
            case DAILY_AVERAGE -> rupiahDays.daily(cooperative, CAPITAL, first, last);
            case MONTH_END -> rupiahDays.monthEnds(cooperative, CAPITAL, first, last);
        };
    }
}

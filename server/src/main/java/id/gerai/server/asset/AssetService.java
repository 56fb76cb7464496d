package id.gerai.server.asset;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.asset.StraightLine;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.AssetBought;
import id.gerai.ledger.posting.BooksAct.AssetDisposed;
import id.gerai.ledger.posting.BooksAct.AssetsDepreciated;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.asset.AssetStore.Loss;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Keeps the register and writes assets off. */
@Singleton
public class AssetService {
    private final AssetStore store;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    AssetService(
            AssetStore store,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What is entered into the register.
     *
     * @param monthsBefore months written off before these books began
     * @param from where it is paid; empty for what stands in the books already
     */
    record NewAsset(
            String name,
            AccountCode account,
            LocalDate boughtOn,
            Rupiah cost,
            Rupiah residual,
            int months,
            int monthsBefore,
            Optional<CashPlace> from) {}

    /**
     * Enters an asset, and posts what was paid for it.
     *
     * @return its id
     * @throws RefusedException if its figures do not fit, the place holds less, or the day lies in
     *     no open period
     */
    @Transactional
    UUID register(OfficeUser by, NewAsset bought) {
        refusal(by.cooperative(), bought)
                .ifPresent(
                        refusal -> {
                            throw RefusedException.because(refusal);
                        });
        UUID id = TimeOrderedId.of(clock.instant(), random);
        if (bought.from().isPresent()) {
            CashPlace from = bought.from().get();
            journals.post(
                    by.cooperative(),
                    by.id(),
                    new AssetBought(
                            id,
                            bought.boughtOn(),
                            new AccountAmount(bought.account(), bought.cost()),
                            from,
                            bought.name()));
        }
        store.insert(
                by,
                new Asset(
                        id,
                        bought.name(),
                        bought.account(),
                        bought.boughtOn(),
                        new StraightLine(bought.cost(), bought.residual(), bought.months()),
                        bought.monthsBefore(),
                        bought.monthsBefore(),
                        Optional.empty()),
                clock.instant());
        audit.record(by, "REGISTER_ASSET", id.toString());
        return id;
    }

    @ReadOnly
    List<Asset> list(UUID cooperative) {
        return store.list(cooperative);
    }

    /**
     * Writes off what all assets lost up to the end of a month and is not posted, by one journal.
     * However often it is run, a month is posted once.
     *
     * @return what the month came to
     * @throws RefusedException if the month is not over or locked
     */
    @Transactional
    public Rupiah depreciate(OfficeUser by, YearMonth month) {
        UUID cooperative = by.cooperative();
        if (month.atEndOfMonth().isAfter(today(cooperative))) {
            throw RefusedException.because(AssetRefusal.MONTH_NOT_OVER, month).at("month");
        }
        UUID id =
                UUID.nameUUIDFromBytes(
                        "depreciation %s %s"
                                .formatted(cooperative, month)
                                .getBytes(StandardCharsets.UTF_8));
        if (!store.begin(by, month, id, clock.instant())) {
            return store.run(cooperative, month).orElseThrow().total();
        }
        store.hold(cooperative);
        List<Loss> losses = losses(cooperative, month);
        Rupiah total = Rupiah.sum(losses.stream().map(Loss::amount).toList());
        if (total.isPositive()) {
            journals.post(
                    cooperative, by.id(), new AssetsDepreciated(id, month.atEndOfMonth(), total));
        }
        store.finish(cooperative, month, losses, total);
        audit.record(by, "DEPRECIATE", "%s %s".formatted(month, total));
        return total;
    }

    /** What all assets have lost up to the end of a month and is not posted. */
    @Transactional
    public Rupiah behind(UUID cooperative, YearMonth month) {
        return Rupiah.sum(losses(cooperative, month).stream().map(Loss::amount).toList());
    }

    /**
     * An asset was sold or given up. It is written off up to the month before.
     *
     * @param proceeds zero where nothing came in
     * @return the journal's id
     * @throws RefusedException if it is unknown or gone, or its depreciation is behind
     */
    @Transactional
    UUID dispose(OfficeUser by, UUID id, LocalDate date, Rupiah proceeds, CashPlace into) {
        UUID cooperative = by.cooperative();
        store.hold(cooperative);
        Asset asset =
                store.list(cooperative).stream()
                        .filter(it -> it.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> RefusedException.because(AssetRefusal.ASSET_UNKNOWN));
        if (asset.disposedOn().isPresent()) {
            throw RefusedException.because(AssetRefusal.DISPOSED_BEFORE);
        }
        if (date.isBefore(asset.boughtOn()) || date.isAfter(today(cooperative))) {
            throw RefusedException.because(AssetRefusal.DISPOSED_TOO_EARLY).at("date");
        }
        YearMonth before = YearMonth.from(date).minusMonths(1);
        if (asset.monthsDone() < asset.monthsUntil(before)) {
            throw RefusedException.because(AssetRefusal.DEPRECIATION_BEHIND, before);
        }
        UUID journal = TimeOrderedId.of(clock.instant(), random);
        journals.post(
                cooperative,
                by.id(),
                new AssetDisposed(
                        journal,
                        date,
                        new AccountAmount(asset.account(), asset.line().cost()),
                        asset.depreciated(),
                        proceeds,
                        into));
        store.dispose(cooperative, id, date);
        audit.record(by, "DISPOSE_ASSET", id.toString());
        return journal;
    }

    private List<Loss> losses(UUID cooperative, YearMonth month) {
        List<Loss> losses = new ArrayList<>();
        for (Asset asset : store.list(cooperative)) {
            for (int no = asset.monthsDone() + 1; no <= asset.monthsUntil(month); no++) {
                losses.add(new Loss(asset.id(), no, asset.line().inMonth(no)));
            }
        }
        return losses;
    }

    private Optional<AssetRefusal> refusal(UUID cooperative, NewAsset bought) {
        String code = bought.account().digits();
        if (!code.startsWith("121")
                || bought.account().equals(ChartOfAccounts.ACCUMULATED_DEPRECIATION)) {
            return Optional.of(AssetRefusal.NOT_AN_ASSET_ACCOUNT);
        }
        if (bought.account().equals(ChartOfAccounts.LAND) == bought.months() > 0) {
            return Optional.of(AssetRefusal.LAND_LOSES_NOTHING);
        }
        if (bought.cost().isLessThan(bought.residual())) {
            return Optional.of(AssetRefusal.RESIDUAL_ABOVE_COST);
        }
        if (bought.monthsBefore() > bought.months()
                || bought.monthsBefore() > 0 && bought.from().isPresent()) {
            return Optional.of(AssetRefusal.MONTHS_BEFORE_TOO_MANY);
        }
        return bought.boughtOn().isAfter(today(cooperative))
                ? Optional.of(AssetRefusal.BOUGHT_IN_THE_FUTURE)
                : Optional.empty();
    }

    private LocalDate today(UUID cooperative) {
        return LocalDate.now(clock.withZone(store.zone(cooperative)));
    }
}

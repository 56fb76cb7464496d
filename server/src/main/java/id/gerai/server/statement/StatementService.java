package id.gerai.server.statement;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.ledger.shu.MemberShare;
import id.gerai.ledger.shu.Pool;
import id.gerai.ledger.shu.ShareTree;
import id.gerai.server.statement.MemberStatement.Component;
import id.gerai.server.statement.MemberStatement.Component.Unit;
import id.gerai.server.statement.MemberStatement.Proof;
import id.gerai.server.statement.MemberStatement.Savings;
import id.gerai.server.statement.MemberStatement.Signatures;
import id.gerai.server.statement.MemberStatement.Trade;
import id.gerai.server.statement.StatementStore.ApprovedRun;
import id.gerai.server.statement.StatementStore.Part;
import id.gerai.server.statement.StatementStore.Purchases;
import id.gerai.server.statement.StatementStore.SavingsYear;
import id.gerai.server.statement.StatementStore.Share;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The statements of a year, as the annual meeting approved them. */
@Singleton
public class StatementService {
    private static final Part NO_PART = new Part(Rupiah.ZERO, Rupiah.ZERO);

    private final StatementStore store;

    StatementService(StatementStore store) {
        this.store = store;
    }

    /** A year's facts, looked up once for all statements. */
    private record Year(
            int number,
            ApprovedRun run,
            List<Pool> pools,
            ShareTree tree,
            Map<UUID, Map<ShareKind, SavingsYear>> savings,
            Map<UUID, Purchases> purchases,
            Map<UUID, Rupiah> consignmentIncome,
            Map<UUID, Rupiah> credit) {}

    /**
     * The statement of every member in the approved run of a year, by member number; empty while no
     * run is approved.
     *
     * @throws IllegalStateException if the shares as stored are not those the meeting approved
     */
    @ReadOnly
    public Optional<List<MemberStatement>> statements(UUID cooperative, int year) {
        return store.approvedRun(cooperative, year)
                .map(
                        run -> {
                            List<Share> shares = store.shares(cooperative, run.id());
                            Year facts = facts(cooperative, year, run, shares);
                            return shares.stream().map(share -> statement(facts, share)).toList();
                        });
    }

    private Year facts(UUID cooperative, int year, ApprovedRun run, List<Share> shares) {
        List<Pool> pools = store.pools(cooperative, run.id());
        ShareTree tree =
                ShareTree.of(
                        year, shares.stream().map(share -> memberShare(share, pools)).toList());
        if (!tree.root().equals(run.merkleRoot())) {
            throw new IllegalStateException(
                    "The shares of run %s differ from those approved; run 'gerai check'"
                            .formatted(run.id()));
        }
        return new Year(
                year,
                run,
                pools,
                tree,
                store.savings(cooperative, run),
                store.purchases(cooperative, year),
                store.consignmentIncome(cooperative, run),
                store.credit(cooperative, run));
    }

    private static MemberStatement statement(Year year, Share share) {
        ApprovedRun run = year.run();
        return new MemberStatement(
                run.cooperative(),
                year.number(),
                run.surplus(),
                share.member(),
                run.decision(),
                components(year, share),
                share.carriedOver(),
                savings(year, share.memberId()),
                trade(year, share.memberId()),
                Proof.of(year.tree().proofOf(share.member().number()), run.merkleRoot()),
                new Signatures(run.village(), run.decision().date(), run.chair(), run.treasurer()));
    }

    private static List<Component> components(Year year, Share share) {
        List<Component> components = new ArrayList<>();
        for (Pool pool : year.pools()) {
            Part part = share.parts().getOrDefault(pool.name(), NO_PART);
            components.add(
                    new Component(
                            StatementText.baseTitle(pool.name()),
                            StatementText.baseWeight(pool.name()),
                            Unit.RUPIAH,
                            part.weight(),
                            pool,
                            part.amount()));
        }
        components.add(
                new Component(
                        StatementText.baseTitle("capital"),
                        StatementText.baseWeight("capital"),
                        Unit.of(year.run().capitalBasis()),
                        share.capitalWeight(),
                        year.run().capital(),
                        share.capital()));
        return components;
    }

    private static List<Savings> savings(Year year, UUID member) {
        Map<ShareKind, SavingsYear> byKind = year.savings().getOrDefault(member, Map.of());
        return Arrays.stream(ShareKind.values())
                .map(
                        kind -> {
                            SavingsYear moved = byKind.getOrDefault(kind, SavingsYear.NONE);
                            return new Savings(
                                    kind.title(),
                                    moved.start(),
                                    moved.in(),
                                    moved.out(),
                                    moved.start().plus(moved.in()).minus(moved.out()));
                        })
                .toList();
    }

    private static Trade trade(Year year, UUID member) {
        Purchases purchases = year.purchases().getOrDefault(member, Purchases.NONE);
        return new Trade(
                purchases.amount(),
                purchases.receipts(),
                purchases.saved(),
                year.consignmentIncome().getOrDefault(member, Rupiah.ZERO),
                year.credit().getOrDefault(member, Rupiah.ZERO));
    }

    private static MemberShare memberShare(Share share, List<Pool> pools) {
        SequencedMap<String, Rupiah> patronage = new LinkedHashMap<>();
        for (Pool pool : pools) {
            patronage.put(pool.name(), share.parts().getOrDefault(pool.name(), NO_PART).amount());
        }
        return new MemberShare(
                share.member().number(), share.capital(), patronage, share.carriedOver());
    }
}

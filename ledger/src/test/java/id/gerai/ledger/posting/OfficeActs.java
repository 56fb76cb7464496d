package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.event.SampleEvents;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.ledger.posting.MemberAct.Interest;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The acts of the office behind the rows O11 and on of {@code journals.md}. */
final class OfficeActs {
    private static final UUID ID = SampleEvents.SHIFT;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final UUID SITI = SampleEvents.MEMBER;
    private static final UUID TINI = SampleEvents.CONSIGNOR;

    private OfficeActs() {}

    static OfficeAct of(String id) {
        int number = Integer.parseInt(id.split(" ")[0].substring(1));
        return number <= 20 ? ofMembers(number) : number <= 25 ? trade(number) : books(number);
    }

    private static OfficeAct ofMembers(int number) {
        return switch (number) {
            case 11 ->
                    new MemberAct.SavingsWithdrawn(
                            ID, DAY, of(SITI, 100_000), CashPlace.CASH_ON_HAND);
            case 12 ->
                    new MemberAct.SavingsInterestCredited(
                            ID,
                            DAY,
                            List.of(
                                    new Interest(SITI, Rupiah.of(300_000), Rupiah.of(6_000)),
                                    new Interest(TINI, Rupiah.of(1_250), Rupiah.ZERO)));
            case 13 -> new MemberAct.CreditPaidAtOffice(ID, DAY, of(SITI, 20_000), CashPlace.BANK);
            case 14 ->
                    new MemberAct.CreditSetOff(
                            ID, DAY, of(TINI, 15_000), MemberAct.Claim.CONSIGNMENT);
            case 15 -> new MemberAct.CreditWrittenOff(ID, DAY, of(SITI, 50_000), Rupiah.of(30_000));
            case 16 -> new MemberAct.CreditAllowanceSet(ID, DAY, Rupiah.of(30_000));
            case 17 ->
                    new MemberAct.MembershipSettled(
                            ID,
                            DAY,
                            SITI,
                            List.of(
                                    on("3101", 50_000),
                                    on("3102", 120_000),
                                    on("2111", 75_000),
                                    on("2121", 12_345)),
                            Rupiah.of(40_000));
            case 18 ->
                    new MemberAct.SettlementPaid(
                            ID, DAY, of(SITI, 217_345), CashPlace.CASH_ON_HAND);
            case 19 ->
                    new MemberAct.MembershipsMerged(
                            ID, DAY, SITI, TINI, List.of(on("3101", -50_000), on("1131", 7_000)));
            case 20 -> new SurplusAct.SurplusSaved(ID, DAY, of(SITI, 379_909));
            default -> throw new IllegalArgumentException("No act O" + number);
        };
    }

    private static OfficeAct trade(int number) {
        return switch (number) {
            case 21 -> new TradeAct.SupplierPaid(ID, DAY, Rupiah.of(390_000), CashPlace.BANK);
            case 22 ->
                    new TradeAct.CashTransferred(
                            ID, DAY, Rupiah.of(150_000), CashPlace.CASH_ON_HAND, CashPlace.BANK);
            case 23 ->
                    new TradeAct.ReceivableSettled(
                            ID,
                            DAY,
                            TradeAct.Receivable.QRIS,
                            Rupiah.of(600_000),
                            Rupiah.of(1_800));
            case 24 ->
                    new TradeAct.ReceivableSettled(
                            ID, DAY, TradeAct.Receivable.QRIS, Rupiah.of(47_500), Rupiah.ZERO);
            case 25 ->
                    new TradeAct.GoodsReceived(
                            ID, DAY, List.of(on("1141", 300_000)), Optional.of(CashPlace.BANK));
            default -> throw new IllegalArgumentException("No act O" + number);
        };
    }

    private static OfficeAct books(int number) {
        return switch (number) {
            case 26 -> new BooksAct.TaxPaid(ID, DAY, Rupiah.of(240_000), CashPlace.BANK);
            case 27 ->
                    new BooksAct.AssetBought(
                            ID, DAY, on("1213", 4_800_000), CashPlace.BANK, "Lemari pendingin");
            case 28 -> new BooksAct.AssetsDepreciated(ID, DAY, Rupiah.of(100_000));
            case 29 -> disposed(3_000_000);
            case 30 -> disposed(4_000_000);
            case 31 ->
                    new BooksAct.EntriesWritten(
                            ID,
                            DAY,
                            JournalKind.MANUAL,
                            "Hibah timbangan",
                            List.of(
                                    new Line(
                                            AccountCode.of("1213"),
                                            Optional.empty(),
                                            Rupiah.of(900_000)),
                                    new Line(
                                            AccountCode.of("3103"),
                                            Optional.empty(),
                                            Rupiah.of(-900_000))));
            case 32 -> new SurplusAct.LossDecided(ID, DAY, Rupiah.of(800_000), Rupiah.of(450_000));
            case 33 ->
                    new SurplusAct.FundSpent(
                            ID, DAY, on("2127", 2_000_000), CashPlace.BANK, "Imbal jasa desa 2025");
            default -> throw new IllegalArgumentException("No act O" + number);
        };
    }

    /** Bought for 4,800,000, of which 1,300,000 are written off. */
    private static OfficeAct disposed(long proceeds) {
        return new BooksAct.AssetDisposed(
                ID,
                DAY,
                on("1213", 4_800_000),
                Rupiah.of(1_300_000),
                Rupiah.of(proceeds),
                CashPlace.BANK);
    }

    private static AccountAmount on(String account, long amount) {
        return new AccountAmount(AccountCode.of(account), Rupiah.of(amount));
    }

    private static MemberAmount of(UUID member, long amount) {
        return new MemberAmount(member, Rupiah.of(amount));
    }
}

package id.gerai.server.demo;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.FinalTaxAccrued;
import id.gerai.ledger.posting.OfficeAct;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.ExpensePaid;
import id.gerai.ledger.posting.TradeAct.Receivable;
import id.gerai.ledger.posting.TradeAct.SupplierPaid;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.boot.Application;
import id.gerai.server.cash.CashService;
import id.gerai.server.cash.SettlementProposal;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.catalog.ProductImport;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.cooperative.Founding;
import id.gerai.server.cooperative.Founding.AdministratorData;
import id.gerai.server.cooperative.Founding.CooperativeData;
import id.gerai.server.cooperative.Founding.OutletData;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.journal.Holdings;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberImport;
import id.gerai.server.opening.OpeningImport;
import id.gerai.server.stock.Receipt;
import id.gerai.server.stock.StockService;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Founds the demo's cooperative and does its office work, by the same services as a real one. */
final class DemoVillage {
    static final String OUTLET_CODE = "G1";
    static final String MANAGER = "pengelola";
    static final String CHAIR = "ketua";

    /** Of everybody in the demo, and only there. */
    static final String PASSWORD = "contoh-gerai";

    private static final Rupiah WAGES = Rupiah.of(6_500_000);
    private static final Rupiah UTILITIES = Rupiah.of(850_000);
    private static final Rupiah TRANSPORT = Rupiah.of(600_000);
    private static final long FINAL_TAX_DIVISOR = 200;

    private final Application application;
    private final Founded founded;
    private final OfficeUser manager;
    private final OfficeUser chair;
    private final Map<YearMonth, Rupiah> owedToSuppliers = new HashMap<>();

    private DemoVillage(Application application, Founded founded) {
        this.application = application;
        this.founded = founded;
        this.manager =
                new OfficeUser(founded.cooperative(), founded.administrator(), "Budi Peraga");
        UUID chairId = add(CHAIR, "Ratna Peraga", Role.BOARD);
        this.chair = new OfficeUser(founded.cooperative(), chairId, "Ratna Peraga");
        DemoShop shop = new DemoShop(application, manager);
        for (String cashier : TradeYear.CASHIERS) {
            String first = cashier.split(" ")[0];
            UUID id = add(first.toLowerCase(Locale.ROOT), cashier, Role.CASHIER);
            shop.givePin(id, first);
        }
        shop.givePin(add("sari", "Sari Peraga", Role.MANAGER), "Sari");
        shop.settle(founded.outlet());
    }

    /**
     * What is watched from today on: controlled goods, offers and the quick keys. The played year
     * knew none of it.
     */
    void arrangeShop() {
        new DemoShop(application, manager).arrange();
    }

    static DemoVillage found(Application application) {
        Founding founding =
                new Founding(
                        new CooperativeData(
                                "Koperasi Desa Merah Putih Sukacontoh",
                                "AHU-000000.AH.01.29 (contoh)",
                                "Jl. Balai Desa 1, Sukacontoh",
                                "Sukacontoh",
                                "Asia/Jakarta",
                                100,
                                "Ratna Peraga",
                                "Budi Peraga"),
                        new OutletData(OUTLET_CODE, "Gerai Sembako", "Jl. Balai Desa 1"),
                        new AdministratorData("Budi Peraga", MANAGER, PASSWORD));
        return new DemoVillage(
                application, application.get(CooperativeService.class).found(founding));
    }

    OfficeUser manager() {
        return manager;
    }

    OfficeUser chair() {
        return chair;
    }

    UUID outlet() {
        return founded.outlet();
    }

    /** Imports the members and products through the files that the import commands read. */
    void importFiles(Path folder, List<DemoMember> members, LocalDate openingDate)
            throws IOException, RefusedInputException {
        Path memberFile = Files.writeString(folder.resolve("members.csv"), csv(members));
        Path productFile = folder.resolve("products.csv");
        try (InputStream products = DemoVillage.class.getResourceAsStream(DemoCatalogue.PRODUCTS)) {
            Files.copy(products, productFile, StandardCopyOption.REPLACE_EXISTING);
        }
        application.get(MemberImport.class).run(manager, memberFile, false);
        Path shareFile = Files.writeString(folder.resolve("shares.csv"), shares(members));
        Path accountFile = Files.writeString(folder.resolve("accounts.csv"), accounts(members));
        application
                .get(OpeningImport.class)
                .run(
                        manager,
                        new OpeningImport.Files(Optional.of(shareFile), Optional.of(accountFile)),
                        openingDate,
                        false);
        application.get(ProductImport.class).run(manager, productFile, openingDate, false);
    }

    /** Buys what a month will sell, a twentieth more, to be paid at its end. */
    void buy(LocalDate day, Map<String, Quantity> quantities) {
        Map<String, UUID> products =
                application.get(CatalogService.class).idsByCode(manager.cooperative());
        Map<String, Rupiah> costs = DemoCatalogue.unitCosts();
        List<Receipt> receipts = new ArrayList<>();
        quantities.forEach(
                (code, sold) -> {
                    Quantity bought = Quantity.ofUnits(sold.thousandths() * 21 / 20 / 1_000 + 1);
                    receipts.add(
                            new Receipt(products.get(code), bought, bought.at(costs.get(code))));
                });
        application.get(StockService.class).receive(manager, founded.outlet(), day, true, receipts);
        Rupiah cost = Rupiah.sum(receipts.stream().map(Receipt::cost).toList());
        owedToSuppliers.merge(YearMonth.from(day), cost, Rupiah::plus);
    }

    /** What a month costs: wages, electricity, transport, and half a percent of turnover in tax. */
    void payMonth(YearMonth month, Rupiah turnover) {
        LocalDate day = month.atDay(25);
        pay(day, new AccountAmount(ChartOfAccounts.WAGES, WAGES), "Gaji kasir dan pengelola");
        pay(day, new AccountAmount(ChartOfAccounts.UTILITIES, UTILITIES), "Listrik dan internet");
        pay(day, new AccountAmount(ChartOfAccounts.TRANSPORT, TRANSPORT), "Angkut barang");
        Rupiah owed = owedToSuppliers.getOrDefault(month, Rupiah.ZERO);
        Rupiah byBank = owed.min(held(CashPlace.BANK));
        paySuppliers(day, byBank, CashPlace.BANK);
        paySuppliers(day, owed.minus(byBank), CashPlace.CASH_ON_HAND);
        Rupiah tax = Rupiah.of(turnover.amount() / FINAL_TAX_DIVISOR);
        if (tax.isPositive()) {
            post(new FinalTaxAccrued(newId(), month.atEndOfMonth(), tax));
        }
    }

    /** The provider brings what customers paid by QRIS in a month. */
    void settleQris(YearMonth month) {
        CashService cash = application.get(CashService.class);
        SettlementProposal due =
                cash.proposal(manager.cooperative(), month.atDay(1), month.atEndOfMonth());
        if (due.gross().isPositive()) {
            cash.settle(manager, month.atEndOfMonth(), Receivable.QRIS, due.gross(), due.fee());
        }
    }

    private Rupiah held(CashPlace place) {
        return application
                .get(Holdings.class)
                .balance(manager.cooperative(), place.account())
                .max(Rupiah.ZERO);
    }

    private void paySuppliers(LocalDate day, Rupiah amount, CashPlace from) {
        if (amount.isPositive()) {
            post(new SupplierPaid(newId(), day, amount, from));
        }
    }

    private void pay(LocalDate day, AccountAmount expense, String description) {
        post(new ExpensePaid(newId(), day, expense, CashPlace.CASH_ON_HAND, description));
    }

    private UUID add(String loginName, String name, String role) {
        String password = role.equals(Role.CASHIER) ? null : PASSWORD;
        return application
                .get(UserService.class)
                .add(manager, new NewUser(loginName, name, role, password));
    }

    private void post(OfficeAct act) {
        application.get(JournalService.class).post(manager.cooperative(), manager.id(), act);
    }

    private static UUID newId() {
        return TimeOrderedId.of(Instant.now(), new SecureRandom());
    }

    private static String csv(List<DemoMember> members) {
        StringBuilder csv =
                new StringBuilder("member_no,name,address,joined_on,assistance_programme\n");
        for (DemoMember member : members) {
            csv.append(
                    "%s,%s,%s,%s,%s\n"
                            .formatted(
                                    member.number(),
                                    member.name(),
                                    member.address(),
                                    member.joinedOn(),
                                    member.isOnAssistance() ? "PKH" : ""));
        }
        return csv.toString();
    }

    /** What members had paid before these books began; newcomers had not. */
    private static String shares(List<DemoMember> members) {
        StringBuilder csv = new StringBuilder("member_no,principal,mandatory\n");
        members.stream()
                .filter(it -> !it.isNewcomer())
                .forEach(
                        it ->
                                csv.append(
                                        "%s,%d,%d\n"
                                                .formatted(
                                                        it.number(),
                                                        DemoMember.PRINCIPAL,
                                                        it.mandatoryBefore())));
        return csv.toString();
    }

    /** All of it lies in the main cash. */
    private static String accounts(List<DemoMember> members) {
        long paid =
                members.stream()
                        .filter(it -> !it.isNewcomer())
                        .mapToLong(it -> DemoMember.PRINCIPAL + it.mandatoryBefore())
                        .sum();
        return "account,debit,credit\n%s,%d,\n".formatted(ChartOfAccounts.CASH_ON_HAND, paid);
    }
}

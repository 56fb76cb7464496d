package id.gerai.server;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.catalog.NewProduct;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.NewMember;
import id.gerai.server.person.PersonalData;
import id.gerai.server.stock.Receipt;
import id.gerai.server.stock.StockService;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** A small cooperative with members, products, a consignor and a cashier. */
public final class TestShop {
    /** A day in the book year of now, so that its year is open. */
    public static final LocalDate DAY = LocalDate.now(java.time.ZoneId.of("Asia/Jakarta"));

    private static final String CEILING_REFERENCE = "Kepbadan 2026";

    public final TestServer server;
    public final Founded founded;
    public final OfficeUser administrator;
    public final ApiClient office;
    public final UUID cashier;
    public final List<UUID> members;
    public final List<UUID> products;

    /** Handed in by the last member, at ten per cent commission. */
    public final UUID consignedProduct;

    public final ConsignmentTerms consignment;
    private final String loginName;
    private int colleagues;

    private TestShop(TestServer server, String loginName) {
        this.server = server;
        this.loginName = loginName;
        this.founded = server.found(loginName);
        this.administrator =
                new OfficeUser(founded.cooperative(), founded.administrator(), "Admin");
        this.office = server.signedIn(loginName);
        this.cashier =
                server.get(UserService.class)
                        .add(
                                administrator,
                                new NewUser(loginName + ".kasir", "Siti", Role.CASHIER, null));
        this.members = server.get(MemberService.class).register(administrator, newMembers());
        this.consignment = new ConsignmentTerms(members.getLast(), Percent.ofBasisPoints(1_000));
        List<UUID> added = server.get(CatalogService.class).add(administrator, DAY, newProducts());
        this.products = added.subList(0, added.size() - 1);
        this.consignedProduct = added.getLast();
        server.get(StockService.class)
                .open(
                        administrator,
                        founded.outlet(),
                        DAY,
                        products.stream()
                                .map(
                                        it ->
                                                new Receipt(
                                                        it,
                                                        Quantity.ofUnits(100_000),
                                                        Rupiah.of(800_000_000)))
                                .toList());
    }

    public static TestShop open(TestServer server, String loginName) {
        return new TestShop(server, loginName);
    }

    public TestTill till() {
        return TestTill.enrol(server, office, founded.outlet(), cashier);
    }

    /** A cash sale of one line for each product, quantity one. */
    public SaleCompleted sale(UUID shift, String receipt, Optional<UUID> buyer, UUID... goods) {
        List<SaleLine> lines = new ArrayList<>();
        for (UUID product : goods) {
            lines.add(line(product, Rupiah.of(10_000), Rupiah.of(11_000)));
        }
        Rupiah total = Rupiah.of(10_000L * goods.length);
        return new SaleCompleted(
                shift,
                receipt,
                new Ticket(buyer, lines, Rupiah.ZERO, List.of(Tender.Cash.exactly(total))));
    }

    /** One unit at a price. */
    public SaleLine line(UUID product, Rupiah price, Rupiah generalPrice) {
        return new SaleLine(
                product,
                "Barang",
                "pcs",
                Quantity.ONE,
                price,
                generalPrice,
                price,
                product.equals(consignedProduct) ? Optional.of(consignment) : Optional.empty());
    }

    /** Money that was there before these books began. */
    public TestShop withCash(CashPlace place, long amount) {
        return post(
                DAY,
                JournalKind.OPENING,
                place.account().digits(),
                ChartOfAccounts.GRANTS.digits(),
                Optional.empty(),
                amount);
    }

    /** A journal of two entries, as if written by hand. */
    public TestShop post(LocalDate date, String debit, String credit, long amount) {
        return post(date, JournalKind.MANUAL, debit, credit, Optional.empty(), amount);
    }

    /**
     * The same.
     *
     * @param creditor whose balance the credit side is
     */
    public TestShop post(
            LocalDate date,
            JournalKind kind,
            String debit,
            String credit,
            Optional<UUID> creditor,
            long amount) {
        server.get(JournalService.class)
                .post(
                        founded.cooperative(),
                        founded.administrator(),
                        new EntriesWritten(
                                TimeOrderedId.of(Instant.now(), ThreadLocalRandom.current()),
                                date,
                                kind,
                                "Uji",
                                List.of(
                                        new Line(
                                                AccountCode.of(debit),
                                                Optional.empty(),
                                                Rupiah.of(amount)),
                                        new Line(
                                                AccountCode.of(credit),
                                                creditor,
                                                Rupiah.of(-amount)))));
        return this;
    }

    /** Somebody new with a role, who has signed in. */
    public ApiClient colleague(String role) {
        String login = loginName + "." + Integer.toString(++colleagues, 36);
        server.get(UserService.class)
                .add(administrator, new NewUser(login, "Rekan " + role, role, TestServer.PASSWORD));
        return server.signedIn(login);
    }

    public String loginName() {
        return loginName;
    }

    /** Somebody in good standing; the number makes them different from others. */
    public static NewMember member(int i) {
        return new NewMember(
                "A%03d".formatted(i),
                PersonalData.of("Anggota " + i, "Dusun " + i, "", Optional.empty()),
                MemberType.REGULAR,
                LocalDate.of(2025, 1, 1),
                MemberStatus.ACTIVE,
                "",
                "");
    }

    private static List<NewMember> newMembers() {
        List<NewMember> members = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            members.add(member(i));
        }
        return members;
    }

    private List<NewProduct> newProducts() {
        List<NewProduct> products = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            products.add(
                    new NewProduct(
                            "B%03d".formatted(i),
                            "Barang " + i,
                            "Sembako",
                            "pcs",
                            false,
                            ChartOfAccounts.STAPLES_STOCK,
                            Rupiah.of(11_000),
                            Rupiah.of(10_000),
                            i == 1
                                    ? Optional.of(
                                            new NewProduct.Ceiling(
                                                    Rupiah.of(12_000), CEILING_REFERENCE))
                                    : Optional.empty(),
                            List.of(),
                            i == 6 ? Optional.of(consignment) : Optional.empty()));
        }
        return products;
    }
}

package id.gerai.server.year;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.cooperative.Founding;
import id.gerai.server.cooperative.Founding.AdministratorData;
import id.gerai.server.cooperative.Founding.CooperativeData;
import id.gerai.server.cooperative.Founding.OutletData;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.NewMember;
import id.gerai.server.person.PersonalData;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The cooperative before its year begins: its people, goods and rules. */
final class Village {
    private static final LocalDate BEGAN = LocalDate.of(2024, 10, 1);
    private static final Map<String, String> NAMES =
            Map.of(
                    "A001", "Siti Aminah",
                    "A002", "Budi Santoso",
                    "A003", "Dewi Lestari",
                    "A004", "Joko Susilo",
                    "A006", "Hasan Basri");

    final TestServer server;
    final SteppedClock clock;
    final Founded founded;
    final OfficeUser administrator;
    final UUID cashier;
    final Map<String, UUID> members = new HashMap<>();
    final Map<Goods, UUID> products = new EnumMap<>(Goods.class);

    private Village(TestServer server) {
        this.server = server;
        this.clock = server.get(SteppedClock.class);
        this.founded =
                server.get(CooperativeService.class)
                        .found(
                                new Founding(
                                        new CooperativeData(
                                                "Koperasi Maju Bersama",
                                                "AHU-0001",
                                                "Jl. Merdeka 1",
                                                "Sukamaju",
                                                "Asia/Jakarta",
                                                100,
                                                "Bu Ketua",
                                                "Pak Bendahara"),
                                        new OutletData("G1", "Gerai Utama", "Jl. Merdeka 1"),
                                        new AdministratorData(
                                                "Admin", "admin", TestServer.PASSWORD)));
        this.administrator =
                new OfficeUser(founded.cooperative(), founded.administrator(), "Admin");
        this.cashier = user("kasir", Role.CASHIER, null);
        user("ketua", Role.BOARD, TestServer.PASSWORD);
    }

    static Village found(TestServer server) {
        Village village = new Village(server);
        village.enterMembers();
        village.enterGoods();
        village.decide();
        return village;
    }

    /** It is this moment from here on. */
    void step(Instant to) {
        clock.step(to);
    }

    /** Somebody at the office, signed in just now. */
    ApiClient as(String login) {
        return server.signedIn(login);
    }

    /** What went well, or else the answer is told. */
    static Answer good(Answer answer) {
        assertTrue(answer.status() < 300, answer.toString());
        return answer;
    }

    private UUID user(String login, String role, String password) {
        return server.get(UserService.class)
                .add(administrator, new NewUser(login, "Pak " + login, role, password));
    }

    private void enterMembers() {
        List<String> numbers = NAMES.keySet().stream().sorted().toList();
        List<UUID> ids =
                server.get(MemberService.class)
                        .register(
                                administrator,
                                numbers.stream()
                                        .map(
                                                it ->
                                                        new NewMember(
                                                                it,
                                                                PersonalData.of(
                                                                        NAMES.get(it),
                                                                        "Sukamaju",
                                                                        "",
                                                                        Optional.empty()),
                                                                MemberType.REGULAR,
                                                                BEGAN,
                                                                MemberStatus.ACTIVE,
                                                                "",
                                                                ""))
                                        .toList());
        for (int i = 0; i < ids.size(); i++) {
            members.put(numbers.get(i), ids.get(i));
        }
    }

    private void enterGoods() {
        ApiClient office = as("admin");
        for (Goods it : Goods.values()) {
            Map<String, Object> product = new HashMap<>();
            product.put("code", it.name());
            product.put("name", it.name());
            product.put("category", "Toko");
            product.put("unit", it.unit);
            product.put("weighed", it.isWeighed());
            product.put("stock_account", it.stockAccount);
            product.put("general_price", it.general);
            product.put("member_price", it.member);
            product.put("valid_from", "2025-01-01");
            product.put("barcodes", List.of());
            if (it.isConsigned()) {
                product.put(
                        "consignor",
                        Map.of("member_no", "A003", "commission", Goods.COMMISSION_BP));
            }
            Object id = good(office.post("/api/products", product)).object().get("id");
            products.put(it, UUID.fromString((String) id));
        }
    }

    private void decide() {
        ApiClient office = as("admin");
        rate(office, "PRINCIPAL", 100_000);
        rate(office, "MANDATORY", 10_000);
        good(
                office.post(
                        "/api/savings/terms",
                        Map.of(
                                "valid_from",
                                BEGAN.toString(),
                                "interest_basis_points",
                                600,
                                "minimum_balance",
                                10_000,
                                "daily_max",
                                500_000,
                                "decision",
                                "Rapat anggota 2024")));
        good(
                office.post(
                        "/api/taxes/final-income/standing",
                        Map.of("registered_in", 2025, "consigned_wholly", false)));
        for (String member : List.of("A001", "A002", "A004", "A006")) {
            good(
                    office.post(
                            "/api/members/" + member + "/credit-limit", Map.of("amount", 500_000)));
        }
    }

    private static void rate(ApiClient office, String kind, long amount) {
        good(
                office.post(
                        "/api/share-rates",
                        Map.of(
                                "kind",
                                kind,
                                "valid_from",
                                BEGAN.toString(),
                                "amount",
                                amount,
                                "decision",
                                "Rapat pendirian")));
    }
}

package id.gerai.server.year;

import static id.gerai.server.year.Village.good;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The office: every act is a request that somebody sends who may. */
final class OfficeDesk {
    private final Village village;
    private final TillDesk till;
    private final List<Fact> opening = new ArrayList<>();
    private final Map<String, String> expenses = new HashMap<>();
    private final Map<String, String> settlements = new HashMap<>();

    OfficeDesk(Village village, TillDesk till) {
        this.village = village;
        this.till = till;
    }

    /** Does what the fact says. */
    void perform(Fact fact) {
        switch (fact.what()) {
            case "Saldo awal akun", "Saldo awal anggota" -> opening.add(fact);
            case "Tutup tahun" -> closeYear(fact);
            case "Tutup bulan" -> closeMonth(fact);
            case "Jurnal manual" -> writeJournal(fact);
            case "Jurnal berulang" -> repeatJournal(fact);
            case "Beli barang kredit", "Beli barang tunai" -> buyGoods(fact);
            case "Bayar pemasok" -> pay("/api/cash/supplier-payments", fact);
            case "Setor PPh" -> pay("/api/cash/tax-payments", fact);
            case "Titipan masuk" -> takeGoods(fact);
            case "Beli aset" -> buyAsset(fact);
            case "QRIS cair" -> settle(fact);
            case "Bayar biaya" -> spend(fact);
            case "Balik jurnal" -> reverse(fact);
            case "Setor ke bank" ->
                    send(
                            "/api/cash/transfers",
                            dated(fact, "from", "CASH_ON_HAND", "into", "BANK"));
            case "Anggota masuk" -> enter(fact);
            case "Anggota keluar" -> leave(fact);
            case "Bayar anggota keluar" -> payLeaver(fact);
            default -> savingsAndCredit(fact);
        }
    }

    private void savingsAndCredit(Fact fact) {
        String member = "/api/members/" + fact.who();
        switch (fact.what()) {
            case "Setor pokok" -> send(member + "/shares", dated(fact, "kind", "PRINCIPAL"));
            case "Setor sukarela" -> send(member + "/shares", dated(fact, "kind", "VOLUNTARY"));
            case "Bayar wajib" -> payDues(member, fact);
            case "Tarik sukarela" ->
                    send(member + "/withdrawals", dated(fact, "kind", "VOLUNTARY"));
            case "Bunga sukarela" -> creditInterest(fact);
            case "Bayar titipan" -> send("/api/consignors/" + fact.who() + "/payouts", dated(fact));
            case "Bayar bon di kantor" -> send(member + "/credit-payments", dated(fact));
            case "Cadangan piutang" ->
                    good(village.as("ketua").post("/api/credit/allowance", dated(fact)));
            case "Hapus bon" -> writeOff(member, fact);
            case "Bon dari sukarela" ->
                    send(
                            member + "/credit-set-offs",
                            dated(fact, "claim", "SAVINGS", "consent", "Surat 11/2025"));
            default -> throw new IllegalArgumentException("Nobody knows how to do: " + fact);
        }
    }

    /** All that was told of the beginning is brought by one file of each kind. */
    void open() {
        StringBuilder accounts = new StringBuilder("account;name;debit;credit\n");
        StringBuilder members = new StringBuilder("member_no;name;principal;mandatory;voluntary\n");
        for (Fact fact : opening) {
            if (fact.who().isEmpty()) {
                for (String part : fact.parts()) {
                    String[] words = part.split(" ");
                    boolean debit = words[1].equals("D");
                    accounts.append(
                            "%s;;%s;%s\n"
                                    .formatted(
                                            words[0],
                                            debit ? words[2] : "",
                                            debit ? "" : words[2]));
                }
            } else {
                members.append(
                        "%s;;%d;%d;%d\n"
                                .formatted(
                                        fact.who(),
                                        fact.amount("pokok"),
                                        fact.amount("wajib"),
                                        fact.amount("sukarela")));
            }
        }
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "opening");
            good(
                    office().upload(
                                    "/api/opening-balances",
                                    Map.of("date", opening.getFirst().date().toString()),
                                    Map.of(
                                            "accounts",
                                            Files.writeString(
                                                    folder.resolve("accounts.csv"), accounts),
                                            "members",
                                            Files.writeString(
                                                    folder.resolve("members.csv"), members))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void closeYear(Fact fact) {
        good(office().post("/api/fiscal-years/" + fact.part(0) + "/closing", Map.of()));
    }

    /** What is due at the end of a month, then its lock. */
    private void closeMonth(Fact fact) {
        String month = fact.part(0);
        ApiClient office = office();
        Answer run = good(office.post("/api/recurring-journals/run", Map.of()));
        assertEquals(List.of(), run.object().get("refused"), run.text());
        good(office.post("/api/assets/depreciation/" + month, Map.of()));
        good(office.post("/api/taxes/final-income/" + month, Map.of()));
        till.greet(fact.date().plusDays(1));
        String[] words = month.split("-");
        good(
                office.post(
                        "/api/fiscal-years/%s/months/%d/lock"
                                .formatted(words[0], Integer.parseInt(words[1])),
                        Map.of()));
    }

    private void writeJournal(Fact fact) {
        Map<String, Object> journal =
                Map.of(
                        "date",
                        fact.date().toString(),
                        "description",
                        fact.what(),
                        "attachment",
                        "Map 1",
                        "lines",
                        lines(fact));
        Object id = good(office().post("/api/manual-journals", journal)).object().get("id");
        Answer handedIn =
                good(office().post("/api/manual-journals/" + id + "/submission", Map.of()));
        assertEquals("SUBMITTED", handedIn.object().get("state"), "another has to look");
        good(village.as("ketua").post("/api/manual-journals/" + id + "/approval", Map.of()));
    }

    private void repeatJournal(Fact fact) {
        Map<String, Object> template =
                Map.of(
                        "description",
                        "Listrik dan internet",
                        "attachment",
                        "Map 2",
                        "day_of_month",
                        28,
                        "first_month",
                        "2025-01",
                        "last_month",
                        "2025-12",
                        "lines",
                        lines(fact));
        Object id = good(office().post("/api/recurring-journals", template)).object().get("id");
        good(village.as("ketua").post("/api/recurring-journals/" + id + "/approval", Map.of()));
    }

    private static List<Map<String, Object>> lines(Fact fact) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String part : fact.parts()) {
            String[] words = part.split(" ");
            long amount = Fact.lastNumber(words[2]);
            boolean debit = words[1].equals("D");
            lines.add(
                    Map.of(
                            "account",
                            words[0],
                            "debit",
                            debit ? amount : 0,
                            "credit",
                            debit ? 0 : amount));
        }
        return lines;
    }

    private void buyGoods(Fact fact) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (String part : fact.parts()) {
            String[] words = part.split(" ");
            lines.add(
                    Map.of(
                            "product",
                            village.products.get(Goods.valueOf(words[0])).toString(),
                            "quantity",
                            Goods.quantity(words[1]).thousandths(),
                            "cost",
                            Fact.lastNumber(part)));
        }
        send(
                "/api/stock/receipts",
                Map.of(
                        "outlet",
                        village.founded.outlet().toString(),
                        "date",
                        fact.date().toString(),
                        "on_credit",
                        fact.what().endsWith("kredit"),
                        "lines",
                        lines));
    }

    private void takeGoods(Fact fact) {
        String[] words = fact.part(0).split(" ");
        send(
                "/api/consignments",
                Map.of(
                        "outlet_code",
                        "G1",
                        "product_code",
                        words[0],
                        "quantity",
                        Goods.quantity(words[1]).thousandths()));
    }

    private void buyAsset(Fact fact) {
        send(
                "/api/assets",
                Map.of(
                        "name",
                        fact.part(0),
                        "account",
                        fact.part(1).substring(0, 4),
                        "bought_on",
                        fact.date().toString(),
                        "cost",
                        fact.amount(1),
                        "residual",
                        0,
                        "months",
                        Integer.parseInt(fact.part(2).split(" ")[0]),
                        "months_before",
                        0,
                        "from",
                        "BANK"));
    }

    /** As the bank's statement has it, which is what the rates of the provider come to. */
    private void settle(Fact fact) {
        long gross = Fact.lastNumber(fact.part(0).split("potong")[0]);
        long fee = fact.amount();
        Answer proposal =
                good(
                        office().get(
                                        "/api/cash/settlements/proposal?from=%s&until=%s"
                                                .formatted(
                                                        fact.date().withDayOfMonth(1),
                                                        fact.date())));
        assertEquals(gross, ((Number) proposal.object().get("gross")).longValue());
        assertEquals(fee, ((Number) proposal.object().get("fee")).longValue());
        send(
                "/api/cash/settlements",
                Map.of(
                        "date",
                        fact.date().toString(),
                        "source",
                        "QRIS",
                        "gross",
                        gross,
                        "fee",
                        fee));
    }

    private void spend(Fact fact) {
        String account = fact.part(0).substring(0, 4);
        Map<String, Object> expense = dated(fact, "account", account, "description", fact.what());
        Object journal = send("/api/expenses", expense).object().get("journal");
        expenses.put(fact.part(0), (String) journal);
    }

    private void reverse(Fact fact) {
        send(
                "/api/journals/" + expenses.get(fact.part(0)) + "/reversal",
                Map.of("date", fact.date().toString(), "reason", "Salah tulis angka"));
    }

    private void enter(Fact fact) {
        send(
                "/api/members",
                Map.of(
                        "member_no",
                        fact.who(),
                        "person",
                        Map.of("name", fact.part(0), "address", "Sukamaju"),
                        "joined_on",
                        fact.date().toString()));
        village.members.put(
                fact.who(),
                (UUID)
                        village.server
                                .query(
                                        "select member_id from member where member_no = ?",
                                        fact.who())
                                .getFirst()
                                .getFirst());
    }

    private void leave(Fact fact) {
        Map<String, Object> settlement =
                send(
                                "/api/members/" + fact.who() + "/settlements",
                                Map.of(
                                        "kind",
                                        "LEFT",
                                        "on",
                                        fact.date().toString(),
                                        "reason",
                                        "Pindah desa"))
                        .object();
        String id = (String) settlement.get("id");
        good(village.as("ketua").post("/api/settlements/" + id + "/review", Map.of()));
        Answer posted = send("/api/settlements/" + id + "/posting", Map.of());
        assertEquals(fact.amount("sisa"), ((Number) posted.object().get("payout")).longValue());
        settlements.put(fact.who(), id);
    }

    private void payLeaver(Fact fact) {
        send(
                "/api/settlements/" + settlements.get(fact.who()) + "/payments",
                dated(fact, "part", 1, "from", "CASH_ON_HAND"));
    }

    private void payDues(String member, Fact fact) {
        int months = Integer.parseInt(fact.part(0).split(" ")[0]);
        Answer paid =
                send(member + "/dues", Map.of("months", months, "date", fact.date().toString()));
        assertEquals(fact.amount(), ((Number) paid.object().get("amount")).longValue());
    }

    private void creditInterest(Fact fact) {
        Answer credited =
                send(
                        "/api/savings/interest",
                        Map.of("month", fact.part(0), "date", fact.date().toString()));
        List<?> rows = (List<?>) credited.object().get("members");
        for (Object row : rows) {
            Map<?, ?> of = (Map<?, ?>) row;
            assertEquals(
                    fact.amount((String) of.get("member_no")),
                    ((Number) of.get("net")).longValue(),
                    credited.text());
        }
        assertEquals(fact.parts().size() - 1, rows.size(), credited.text());
    }

    private void writeOff(String member, Fact fact) {
        Map<String, Object> wish =
                new HashMap<>(dated(fact, "reason", "Tidak diketahui alamatnya"));
        wish.put("amount", fact.amount(0));
        Object id = send(member + "/credit-write-off-proposals", wish).object().get("id");
        good(village.as("ketua").post("/api/proposals/" + id + "/approval", Map.of()));
    }

    private void pay(String path, Fact fact) {
        send(path, dated(fact, "from", "BANK"));
    }

    private Answer send(String path, Map<String, ?> body) {
        return good(office().post(path, body));
    }

    /** The day and the amount of a fact, and more. */
    private static Map<String, Object> dated(Fact fact, Object... more) {
        Map<String, Object> body = new HashMap<>();
        body.put("date", fact.date().toString());
        body.put("amount", fact.amount(fact.parts().size() - 1));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }

    private ApiClient office() {
        return village.as("admin");
    }
}

package id.gerai.server.opening;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.DuesSchedule;
import id.gerai.ledger.savings.DuesSchedule.Month;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.CsvTable;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the file of members' balances. */
final class MemberBalances {
    static final String NUMBER = "member_no";
    private static final String MANDATORY = "mandatory";
    private static final String MONTHS = "mandatory_months";
    private static final int MONTHS_MAX = 1_200;

    /** What stands where; only credit is owed by the member. */
    private static final Map<String, AccountCode> ACCOUNTS = accounts();

    private final Function<String, Optional<DuesSchedule>> unpaid;
    private final Refusals refusals;
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<OpeningLine> lines = new ArrayList<>();

    private MemberBalances(Function<String, Optional<DuesSchedule>> unpaid, Refusals refusals) {
        this.unpaid = unpaid;
        this.refusals = refusals;
    }

    /**
     * @param unpaid the dues of a member by number, as if nothing had been paid; empty where there
     *     is no such member
     * @param refusals takes what is wrong with a row
     * @throws RefusedInputException if the file is no such table
     */
    static List<OpeningLine> read(
            Path file, Function<String, Optional<DuesSchedule>> unpaid, Refusals refusals)
            throws IOException, RefusedInputException {
        List<String> optional = new ArrayList<>(ACCOUNTS.keySet());
        optional.add(MONTHS);
        optional.add("name");
        MemberBalances reader = new MemberBalances(unpaid, refusals);
        for (CsvRow row : CsvTable.readAsKept(file, List.of(NUMBER), optional).rows()) {
            reader.take(row);
        }
        return reader.lines;
    }

    private void take(CsvRow row) {
        String number = refusals.orElse("", () -> row.required(NUMBER));
        Integer first = number.isEmpty() ? null : seen.putIfAbsent(number, row.line());
        if (first != null) {
            refusals.add(row.refusal(NUMBER, OpeningText.of("twice", NUMBER, first)));
        }
        Optional<DuesSchedule> dues = unpaid.apply(number);
        if (dues.isEmpty()) {
            if (!number.isEmpty()) {
                refusals.add(row.refusal(NUMBER, OpeningText.of("member.unknown", number)));
            }
            return;
        }
        ACCOUNTS.forEach(
                (heading, account) -> {
                    Rupiah amount = refusals.orElse(Rupiah.ZERO, () -> row.typedAmount(heading));
                    if (heading.equals(MANDATORY) && row.has(MONTHS)) {
                        Rupiah typed = amount;
                        amount = refusals.orElse(typed, () -> byMonths(row, dues.get(), typed));
                    }
                    boolean owed = account.equals(ChartOfAccounts.MEMBER_CREDIT);
                    if (amount.isPositive()) {
                        Rupiah debit = owed ? amount : amount.negated();
                        lines.add(new OpeningLine(number, account, debit, row, heading));
                    }
                });
    }

    /** What the months come to that were paid since joining. */
    private static Rupiah byMonths(CsvRow row, DuesSchedule dues, Rupiah typed)
            throws RefusedInputException {
        String text = row.text(MONTHS).strip();
        int count = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (count < 0 || count > MONTHS_MAX) {
            throw row.refusal(MONTHS, OpeningText.of("months.malformed", CsvRow.quoted(text)));
        }
        List<Month> months = count == 0 ? List.of() : dues.next(count);
        if (months.size() < count) {
            throw row.refusal(MONTHS, OpeningText.of("months.none", count));
        }
        Rupiah amount = Rupiah.sum(months.stream().map(Month::due).toList());
        if (row.has(MANDATORY) && !typed.equals(amount)) {
            throw row.refusal(MONTHS, OpeningText.of("months.differ", count, amount, typed));
        }
        return amount;
    }

    private static Map<String, AccountCode> accounts() {
        Map<String, AccountCode> accounts = new LinkedHashMap<>();
        accounts.put("principal", ChartOfAccounts.PRINCIPAL_SHARES);
        accounts.put(MANDATORY, ChartOfAccounts.MANDATORY_SHARES);
        accounts.put("voluntary", ChartOfAccounts.VOLUNTARY_SAVINGS);
        accounts.put("credit", ChartOfAccounts.MEMBER_CREDIT);
        accounts.put("surplus_unpaid", ChartOfAccounts.SURPLUS_PAYABLE);
        accounts.put("consignment_due", ChartOfAccounts.CONSIGNMENT_PAYABLE);
        return accounts;
    }
}

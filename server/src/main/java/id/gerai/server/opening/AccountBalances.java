package id.gerai.server.opening;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.CsvTable;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the file of the balances of accounts. */
final class AccountBalances {
    static final String ACCOUNT = "account";
    private static final String DEBIT = "debit";
    private static final String CREDIT = "credit";

    /** Kept for each member. */
    private static final Set<AccountCode> OF_MEMBERS =
            Set.of(
                    ChartOfAccounts.MEMBER_CREDIT,
                    ChartOfAccounts.CONSIGNMENT_PAYABLE,
                    ChartOfAccounts.VOLUNTARY_SAVINGS,
                    ChartOfAccounts.SURPLUS_PAYABLE,
                    ChartOfAccounts.SHARE_REFUND_PAYABLE,
                    ChartOfAccounts.PRINCIPAL_SHARES,
                    ChartOfAccounts.MANDATORY_SHARES);

    /** Their balance follows from what lies in the shop. */
    private static final String STOCK = "114";

    private AccountBalances() {}

    /**
     * @param known codes of the chart
     * @param refusals takes what is wrong with a row
     * @throws RefusedInputException if the file is no such table
     */
    static List<OpeningLine> read(Path file, Set<String> known, Refusals refusals)
            throws IOException, RefusedInputException {
        Map<String, Integer> seen = new HashMap<>();
        List<OpeningLine> lines = new ArrayList<>();
        List<String> required = List.of(ACCOUNT, DEBIT, CREDIT);
        for (CsvRow row : CsvTable.readAsKept(file, required, List.of("name")).rows()) {
            String code = row.text(ACCOUNT).strip();
            refusals.orElse("", () -> accepted(row, code, known, seen));
            Rupiah debit = refusals.orElse(Rupiah.ZERO, () -> row.typedAmount(DEBIT));
            Rupiah credit = refusals.orElse(Rupiah.ZERO, () -> row.typedAmount(CREDIT));
            if (debit.isPositive() && credit.isPositive()) {
                refusals.add(row.refusal(CREDIT, OpeningText.of("account.sides")));
            }
            Rupiah amount = debit.minus(credit);
            if (known.contains(code) && !amount.isZero()) {
                lines.add(
                        new OpeningLine(
                                "",
                                AccountCode.of(code),
                                amount,
                                row,
                                amount.isPositive() ? DEBIT : CREDIT));
            }
        }
        return lines;
    }

    private static String accepted(
            CsvRow row, String code, Set<String> known, Map<String, Integer> seen)
            throws RefusedInputException {
        if (!known.contains(code)) {
            throw row.refusal(ACCOUNT, OpeningText.of("account.unknown", CsvRow.quoted(code)));
        }
        Integer first = seen.putIfAbsent(code, row.line());
        if (first != null) {
            throw row.refusal(ACCOUNT, OpeningText.of("twice", ACCOUNT, first));
        }
        if (OF_MEMBERS.contains(AccountCode.of(code))) {
            throw row.refusal(ACCOUNT, OpeningText.of("account.members", code));
        }
        if (code.startsWith(STOCK)) {
            throw row.refusal(ACCOUNT, OpeningText.of("account.stock", code));
        }
        return code;
    }
}

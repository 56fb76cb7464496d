package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.tax.ValueAddedTax;

import java.util.UUID;

/** Sales and returns: the same entries, the one with its sign turned round. */
final class SalePosting {
    private static final int SOLD = 1;
    private static final int TAKEN_BACK = -1;

    private final JournalDraft draft;
    private final Ticket ticket;
    private final PostingBasis basis;
    private final int sign;

    private SalePosting(JournalDraft draft, Ticket ticket, PostingBasis basis, int sign) {
        this.draft = draft;
        this.ticket = ticket;
        this.basis = basis;
        this.sign = sign;
    }

    static JournalDraft sale(Event event, SaleCompleted sale, PostingBasis basis) {
        JournalDraft draft =
                PostingRules.draft(event, JournalKind.SALE, "Penjualan " + sale.receiptNumber());
        return new SalePosting(draft, sale.ticket(), basis, SOLD).post();
    }

    static JournalDraft salesReturn(Event event, SaleReturned goods, PostingBasis basis) {
        JournalDraft draft =
                PostingRules.draft(
                        event, JournalKind.SALES_RETURN, "Retur " + goods.receiptNumber());
        return new SalePosting(draft, goods.ticket(), basis, TAKEN_BACK).post();
    }

    private JournalDraft post() {
        ticket.tenders().forEach(this::tender);
        draft.debit(ChartOfAccounts.CASH_ROUNDING, signed(ticket.rounding().negated()));
        ticket.lines().forEach(this::line);
        ticket.deposits().forEach(this::deposit);
        return draft;
    }

    private void tender(Tender tender) {
        Rupiah amount = signed(tender.amount());
        switch (tender) {
            case Tender.Cash _ -> draft.debit(ChartOfAccounts.DRAWER, amount);
            case Tender.Qris _, Tender.KksCard _, Tender.BankCard _ ->
                    draft.debit(ChartOfAccounts.QRIS_RECEIVABLE, amount);
            case Tender.Transfer _ -> draft.debit(ChartOfAccounts.BANK, amount);
            case Tender.SocialCard _ -> draft.debit(ChartOfAccounts.PROGRAMME_RECEIVABLE, amount);
            case Tender.MemberCredit _ -> ofMember(ChartOfAccounts.MEMBER_CREDIT, amount);
            case Tender.Savings _ -> ofMember(ChartOfAccounts.VOLUNTARY_SAVINGS, amount);
        }
    }

    private void ofMember(AccountCode account, Rupiah amount) {
        PostingRules.debitKnown(draft, account, ticket.member().orElseThrow(), amount, basis);
    }

    private void deposit(ShareDeposit deposit) {
        PostingRules.debitKnown(
                draft,
                deposit.kind().account(),
                deposit.member(),
                signed(deposit.amount().negated()),
                basis);
    }

    private void line(SaleLine line) {
        line.consignment().ifPresentOrElse(terms -> consigned(line, terms), () -> ownGoods(line));
    }

    /** The family is owed its part at once; only the commission is the cooperative's income. */
    private void consigned(SaleLine line, ConsignmentTerms terms) {
        UUID consignor = terms.consignor();
        PostingRules.debitKnown(
                draft,
                ChartOfAccounts.CONSIGNMENT_PAYABLE,
                consignor,
                signed(terms.owedFor(line.amount()).negated()),
                basis);
        draft.credit(ChartOfAccounts.COMMISSION, signed(terms.commissionOn(line.amount())));
    }

    private void ownGoods(SaleLine line) {
        boolean toMember = ticket.member().filter(basis::isRegistered).isPresent();
        AccountCode revenue =
                toMember ? ChartOfAccounts.MEMBER_SALES : ChartOfAccounts.NON_MEMBER_SALES;
        AccountCode costOfSales =
                toMember ? ChartOfAccounts.MEMBER_COST : ChartOfAccounts.NON_MEMBER_COST;
        PostingBasis.Cost cost = basis.costOf(line);
        Rupiah tax = basis.isTaxed(line) ? ValueAddedTax.containedIn(line.amount()) : Rupiah.ZERO;
        draft.credit(revenue, signed(line.amount().minus(tax)))
                .credit(ChartOfAccounts.VAT_PAYABLE, signed(tax))
                .debit(costOfSales, signed(cost.cost()))
                .credit(cost.stockAccount(), signed(cost.cost()));
    }

    private Rupiah signed(Rupiah amount) {
        return amount.times(sign);
    }
}

package id.gerai.ledger.account;

import java.util.List;
import java.util.Set;

/**
 * The recommended chart of accounts of a village cooperative. A cooperative may add accounts of its
 * own; the posting rules use only these.
 */
public final class ChartOfAccounts {
    public static final AccountCode CASH_ON_HAND = AccountCode.of("1101");
    public static final AccountCode PETTY_CASH = AccountCode.of("1102");
    public static final AccountCode DRAWER = AccountCode.of("1103");
    public static final AccountCode BANK = AccountCode.of("1111");
    public static final AccountCode SAVINGS_BANK = AccountCode.of("1112");
    public static final AccountCode QRIS_RECEIVABLE = AccountCode.of("1121");
    public static final AccountCode PROGRAMME_RECEIVABLE = AccountCode.of("1122");
    public static final AccountCode MEMBER_CREDIT = AccountCode.of("1131");
    public static final AccountCode NON_MEMBER_CREDIT = AccountCode.of("1132");
    public static final AccountCode CREDIT_ALLOWANCE = AccountCode.of("1139");
    public static final AccountCode STAPLES_STOCK = AccountCode.of("1141");
    public static final AccountCode ENERGY_STOCK = AccountCode.of("1142");
    public static final AccountCode FARM_STOCK = AccountCode.of("1143");
    public static final AccountCode PHARMACY_STOCK = AccountCode.of("1144");
    public static final AccountCode OTHER_STOCK = AccountCode.of("1149");
    public static final AccountCode PURCHASE_ADVANCE = AccountCode.of("1151");
    public static final AccountCode INPUT_VAT = AccountCode.of("1161");
    public static final AccountCode PREPAID_TAX = AccountCode.of("1162");
    public static final AccountCode CLEARING = AccountCode.of("1199");
    public static final AccountCode LAND = AccountCode.of("1211");
    public static final AccountCode BUILDINGS = AccountCode.of("1212");
    public static final AccountCode EQUIPMENT = AccountCode.of("1213");
    public static final AccountCode VEHICLES = AccountCode.of("1214");
    public static final AccountCode ACCUMULATED_DEPRECIATION = AccountCode.of("1219");
    public static final AccountCode TRADE_PAYABLE = AccountCode.of("2101");
    public static final AccountCode CONSIGNMENT_PAYABLE = AccountCode.of("2102");
    public static final AccountCode VAT_PAYABLE = AccountCode.of("2103");
    public static final AccountCode TAX_PAYABLE = AccountCode.of("2104");
    public static final AccountCode VOLUNTARY_SAVINGS = AccountCode.of("2111");
    public static final AccountCode TERM_SAVINGS = AccountCode.of("2112");
    public static final AccountCode SURPLUS_PAYABLE = AccountCode.of("2121");
    public static final AccountCode BOARD_FUND = AccountCode.of("2122");
    public static final AccountCode STAFF_FUND = AccountCode.of("2123");
    public static final AccountCode EDUCATION_FUND = AccountCode.of("2124");
    public static final AccountCode SOCIAL_FUND = AccountCode.of("2125");
    public static final AccountCode DEVELOPMENT_FUND = AccountCode.of("2126");
    public static final AccountCode VILLAGE_SHARE_PAYABLE = AccountCode.of("2127");
    public static final AccountCode OTHER_FUND = AccountCode.of("2129");
    public static final AccountCode SHARE_REFUND_PAYABLE = AccountCode.of("2131");
    public static final AccountCode CUSTOMER_DEPOSIT = AccountCode.of("2141");
    public static final AccountCode LOAN = AccountCode.of("2201");
    public static final AccountCode PRINCIPAL_SHARES = AccountCode.of("3101");
    public static final AccountCode MANDATORY_SHARES = AccountCode.of("3102");
    public static final AccountCode GRANTS = AccountCode.of("3103");
    public static final AccountCode EQUITY_PARTICIPATION = AccountCode.of("3104");
    public static final AccountCode RESERVE_FUND = AccountCode.of("3201");
    public static final AccountCode SURPLUS_CURRENT = AccountCode.of("3301");
    public static final AccountCode SURPLUS_UNDISTRIBUTED = AccountCode.of("3302");
    public static final AccountCode MEMBER_SALES = AccountCode.of("4101");
    public static final AccountCode NON_MEMBER_SALES = AccountCode.of("4102");
    public static final AccountCode SALES_RETURNS = AccountCode.of("4109");
    public static final AccountCode COMMISSION = AccountCode.of("4201");
    public static final AccountCode AGENT_INCOME = AccountCode.of("4301");
    public static final AccountCode OTHER_INCOME = AccountCode.of("4901");
    public static final AccountCode CASH_OVER = AccountCode.of("4902");
    public static final AccountCode CASH_ROUNDING = AccountCode.of("4903");
    public static final AccountCode ASSET_GAIN = AccountCode.of("4904");
    public static final AccountCode MEMBER_COST = AccountCode.of("5101");
    public static final AccountCode NON_MEMBER_COST = AccountCode.of("5102");
    public static final AccountCode SPOILAGE = AccountCode.of("5103");
    public static final AccountCode STOCK_DIFFERENCE = AccountCode.of("5104");
    public static final AccountCode WAGES = AccountCode.of("6101");
    public static final AccountCode UTILITIES = AccountCode.of("6102");
    public static final AccountCode SUPPLIES = AccountCode.of("6103");
    public static final AccountCode TRANSPORT = AccountCode.of("6104");
    public static final AccountCode QRIS_FEE = AccountCode.of("6105");
    public static final AccountCode CASH_SHORT = AccountCode.of("6106");
    public static final AccountCode DEPRECIATION = AccountCode.of("6107");
    public static final AccountCode CREDIT_LOSS = AccountCode.of("6108");
    public static final AccountCode SAVINGS_INTEREST = AccountCode.of("6109");
    public static final AccountCode LOAN_INTEREST = AccountCode.of("6110");
    public static final AccountCode BANK_CHARGES = AccountCode.of("6111");
    public static final AccountCode ASSET_LOSS = AccountCode.of("6112");
    public static final AccountCode OTHER_EXPENSE = AccountCode.of("6199");
    public static final AccountCode COOPERATIVE_EXPENSE = AccountCode.of("6201");
    public static final AccountCode FINAL_TAX = AccountCode.of("7101");

    private static final List<Account> STANDARD =
            List.of(
                    new Account(CASH_ON_HAND, "Kas Besar"),
                    new Account(PETTY_CASH, "Kas Kecil"),
                    new Account(DRAWER, "Kas Laci Kasir"),
                    new Account(BANK, "Bank Operasional"),
                    new Account(SAVINGS_BANK, "Bank Simpanan"),
                    new Account(QRIS_RECEIVABLE, "Piutang QRIS"),
                    new Account(PROGRAMME_RECEIVABLE, "Piutang Kartu Sosial"),
                    new Account(MEMBER_CREDIT, "Piutang Anggota"),
                    new Account(NON_MEMBER_CREDIT, "Piutang Non-Anggota"),
                    new Account(CREDIT_ALLOWANCE, "Penyisihan Piutang"),
                    new Account(STAPLES_STOCK, "Persediaan Sembako"),
                    new Account(ENERGY_STOCK, "Persediaan LPG/Energi"),
                    new Account(FARM_STOCK, "Persediaan Pupuk/Saprotan"),
                    new Account(PHARMACY_STOCK, "Persediaan Apotek"),
                    new Account(OTHER_STOCK, "Persediaan Lain"),
                    new Account(PURCHASE_ADVANCE, "Uang Muka Pembelian"),
                    new Account(INPUT_VAT, "PPN Masukan"),
                    new Account(PREPAID_TAX, "Pajak Dibayar di Muka"),
                    new Account(CLEARING, "Pos Sementara"),
                    new Account(LAND, "Tanah"),
                    new Account(BUILDINGS, "Bangunan"),
                    new Account(EQUIPMENT, "Peralatan & Mesin"),
                    new Account(VEHICLES, "Kendaraan"),
                    new Account(ACCUMULATED_DEPRECIATION, "Akumulasi Penyusutan"),
                    new Account(TRADE_PAYABLE, "Utang Usaha"),
                    new Account(CONSIGNMENT_PAYABLE, "Utang Konsinyasi"),
                    new Account(VAT_PAYABLE, "Utang PPN"),
                    new Account(TAX_PAYABLE, "Utang PPh Final/Lainnya"),
                    new Account(VOLUNTARY_SAVINGS, "Simpanan Sukarela"),
                    new Account(TERM_SAVINGS, "Simpanan Berjangka"),
                    new Account(SURPLUS_PAYABLE, "Utang SHU Anggota"),
                    new Account(BOARD_FUND, "Dana Pengurus & Pengawas"),
                    new Account(STAFF_FUND, "Dana Karyawan"),
                    new Account(EDUCATION_FUND, "Dana Pendidikan"),
                    new Account(SOCIAL_FUND, "Dana Sosial"),
                    new Account(DEVELOPMENT_FUND, "Dana Pembangunan Daerah Kerja"),
                    new Account(VILLAGE_SHARE_PAYABLE, "Utang Imbal Jasa Desa"),
                    new Account(OTHER_FUND, "Dana SHU Lain"),
                    new Account(SHARE_REFUND_PAYABLE, "Utang Pengembalian Simpanan"),
                    new Account(CUSTOMER_DEPOSIT, "Uang Muka/Kembalian Titipan"),
                    new Account(LOAN, "Pinjaman Bank/Lembaga"),
                    new Account(PRINCIPAL_SHARES, "Simpanan Pokok"),
                    new Account(MANDATORY_SHARES, "Simpanan Wajib"),
                    new Account(GRANTS, "Hibah/Modal Donasi"),
                    new Account(EQUITY_PARTICIPATION, "Modal Penyertaan"),
                    new Account(RESERVE_FUND, "Dana Cadangan"),
                    new Account(SURPLUS_CURRENT, "SHU Tahun Berjalan"),
                    new Account(SURPLUS_UNDISTRIBUTED, "SHU Tahun Lalu Belum Dibagi"),
                    new Account(MEMBER_SALES, "Penjualan Anggota"),
                    new Account(NON_MEMBER_SALES, "Penjualan Non-Anggota"),
                    new Account(SALES_RETURNS, "Retur & Potongan Penjualan"),
                    new Account(COMMISSION, "Komisi Konsinyasi"),
                    new Account(AGENT_INCOME, "Pendapatan Jasa Agen/PPOB"),
                    new Account(OTHER_INCOME, "Pendapatan Lain"),
                    new Account(CASH_OVER, "Selisih Lebih Kas"),
                    new Account(CASH_ROUNDING, "Pembulatan"),
                    new Account(ASSET_GAIN, "Laba Pelepasan Aset"),
                    new Account(MEMBER_COST, "HPP Anggota"),
                    new Account(NON_MEMBER_COST, "HPP Non-Anggota"),
                    new Account(SPOILAGE, "Penyusutan Persediaan/Barang Rusak"),
                    new Account(STOCK_DIFFERENCE, "Selisih Stok Opname"),
                    new Account(WAGES, "Gaji"),
                    new Account(UTILITIES, "Listrik & Internet"),
                    new Account(SUPPLIES, "Perlengkapan"),
                    new Account(TRANSPORT, "Transport"),
                    new Account(QRIS_FEE, "MDR QRIS"),
                    new Account(CASH_SHORT, "Selisih Kurang Kas"),
                    new Account(DEPRECIATION, "Penyusutan"),
                    new Account(CREDIT_LOSS, "Kerugian Piutang"),
                    new Account(SAVINGS_INTEREST, "Jasa Simpanan Anggota"),
                    new Account(LOAN_INTEREST, "Bunga Pinjaman"),
                    new Account(BANK_CHARGES, "Administrasi Bank"),
                    new Account(ASSET_LOSS, "Rugi Pelepasan Aset"),
                    new Account(OTHER_EXPENSE, "Beban Lain"),
                    new Account(COOPERATIVE_EXPENSE, "Beban Perkoperasian"),
                    new Account(FINAL_TAX, "PPh Final"));

    private static final Set<AccountCode> KEPT_PER_MEMBER =
            Set.of(
                    MEMBER_CREDIT,
                    CONSIGNMENT_PAYABLE,
                    VOLUNTARY_SAVINGS,
                    SURPLUS_PAYABLE,
                    SHARE_REFUND_PAYABLE,
                    PRINCIPAL_SHARES,
                    MANDATORY_SHARES);

    /** Standard accounts that no posting rule names. */
    private static final Set<AccountCode> USED_BY_HAND_ONLY =
            Set.of(
                    NON_MEMBER_CREDIT,
                    PURCHASE_ADVANCE,
                    INPUT_VAT,
                    PREPAID_TAX,
                    TERM_SAVINGS,
                    CUSTOMER_DEPOSIT,
                    LOAN,
                    EQUITY_PARTICIPATION,
                    AGENT_INCOME,
                    WAGES,
                    UTILITIES,
                    SUPPLIES,
                    TRANSPORT,
                    LOAN_INTEREST,
                    BANK_CHARGES,
                    OTHER_EXPENSE,
                    COOPERATIVE_EXPENSE);

    private ChartOfAccounts() {}

    /** Every account of the standard chart, by ascending code. */
    public static List<Account> standard() {
        return STANDARD;
    }

    /** True for an account of the standard chart; others are a cooperative's own. */
    public static boolean isStandard(AccountCode account) {
        return STANDARD.stream().anyMatch(it -> it.code().equals(account));
    }

    /** True where a posting rule may name the account. */
    public static boolean isUsedByRules(AccountCode account) {
        return isStandard(account) && !USED_BY_HAND_ONLY.contains(account);
    }

    /** True where every line says whose it is. */
    public static boolean isKeptPerMember(AccountCode account) {
        return KEPT_PER_MEMBER.contains(account);
    }

    /** True for goods, whose value is kept per product and moves with them. */
    public static boolean isStock(AccountCode account) {
        return account.digits().startsWith("114");
    }
}

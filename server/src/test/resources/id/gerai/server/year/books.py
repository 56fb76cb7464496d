"""Books of the year, kept by hand.

Reads facts.md and writes books.xlsx: a sheet of the bookings that a bookkeeper makes of those facts by the journal
table of a cooperative (D 1103 K 4101 for a cash sale to a member, and so on), and sheets that compute trial balance
and statements from it by formulas. It knows nothing of the server's posting rules: that is what it is for.

    python3 books.py && soffice --headless --convert-to xlsx --outdir . books.xlsx

The second command has the formulas computed and their values kept in the file. Needs openpyxl.
"""

import re
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

HERE = Path(__file__).parent
NAMES = {
    "1101": "Kas Besar", "1103": "Kas Laci Kasir", "1111": "Bank Operasional", "1121": "Piutang QRIS",
    "1131": "Piutang Anggota", "1139": "Penyisihan Piutang", "1141": "Persediaan Sembako",
    "1142": "Persediaan LPG/Energi", "1213": "Peralatan & Mesin", "1219": "Akumulasi Penyusutan",
    "2101": "Utang Usaha", "2102": "Utang Konsinyasi", "2104": "Utang PPh Final/Lainnya",
    "2111": "Simpanan Sukarela", "2131": "Utang Pengembalian Simpanan", "3101": "Simpanan Pokok",
    "3102": "Simpanan Wajib", "3103": "Hibah/Modal Donasi", "3301": "SHU Tahun Berjalan",
    "4101": "Penjualan Anggota", "4102": "Penjualan Non-Anggota", "4201": "Komisi Konsinyasi",
    "4902": "Selisih Lebih Kas", "4903": "Pembulatan", "5101": "HPP Anggota", "5102": "HPP Non-Anggota",
    "6101": "Gaji", "6102": "Listrik & Internet", "6103": "Perlengkapan", "6104": "Transport", "6105": "MDR QRIS",
    "6106": "Selisih Kurang Kas", "6107": "Penyusutan", "6108": "Kerugian Piutang",
    "6109": "Jasa Simpanan Anggota", "7101": "PPh Final",
}
PRICE = {"BERAS": (70000, 68000), "MINYAK": (18000, 17500), "GULA": (17500, 17000), "GAS": (20000, 19000),
         "KRIPIK": (10000, 10000)}
STOCK = {"BERAS": "1141", "MINYAK": "1141", "GULA": "1141", "GAS": "1142"}
PEOPLE = {"A001": "Siti Aminah", "A002": "Budi Santoso", "A003": "Dewi Lestari", "A004": "Joko Susilo",
          "A005": "Rina", "A006": "Hasan Basri"}
JOINED = {"A005": date(2025, 3, 3)}


def number(text):
    return int(re.findall(r"[\d.]*\d", text)[-1].replace(".", ""))


def rounded(value):
    return int(Decimal(value).quantize(Decimal(1), ROUND_HALF_UP))


class Books:
    def __init__(self):
        self.lines = []  # (fact no, date, account, debit, credit, whose, words)
        self.stock = defaultdict(lambda: [Decimal(0), 0])  # goods -> quantity, value
        self.drawer = 0
        self.turnover = defaultdict(int)
        self.bought = defaultdict(int)
        self.saved = defaultdict(int)
        self.assets = []
        self.recurring = []
        self.no = 0

    def book(self, day, words, *entries, who=""):
        assert sum(d for _, d, _ in entries) == sum(k for _, _, k in entries), (day, words, entries)
        for account, debit, credit in entries:
            if debit or credit:
                self.lines.append((self.no, day, account, debit, credit, who, words))

    def cash(self, day, words, into, out, amount, who=""):
        """D into, K out."""
        self.book(day, words, (into, amount, 0), (out, 0, amount), who=who)

    def sell(self, fact, day, who, parts, sign=1):
        what = fact
        gross, rows = 0, []
        for part in parts:
            if part.startswith("bulat"):
                continue
            goods, text = part.split()[:2]
            quantity = Decimal(text.replace(",", "."))
            general, member = PRICE[goods]
            amount = rounded(quantity * (member if who else general))
            gross += amount
            if who:
                self.bought[who] += sign * amount
                self.saved[who] += sign * (rounded(quantity * general) - amount)
            if goods == "KRIPIK":
                commission = amount // 10
                rows += [("2102", 0, amount - commission), ("4201", 0, commission)]
                self.turnover[day.month] += sign * commission
                continue
            self.turnover[day.month] += sign * amount
            on_hand, value = self.stock[goods]
            cost = rounded(quantity * value / on_hand)
            self.stock[goods] = [on_hand - sign * quantity, value - sign * cost]
            rows += [("4101" if who else "4102", 0, amount), ("5101" if who else "5102", cost, 0),
                     (STOCK[goods], 0, cost)]
        rounding = sum(number(p) for p in parts if p.startswith("bulat"))
        place = {"tunai": "1103", "bon": "1131", "QRIS": "1121", "transfer": "1111", "sukarela": "2111"}
        place = place[what.split()[-1]]
        rows = [(place, gross - rounding, 0), ("4903", rounding, 0)] + rows
        if sign < 0:
            rows = [(account, credit, debit) for account, debit, credit in rows]
        if place == "1103":
            self.drawer += sign * (gross - rounding)
        self.book(day, what, *rows, who=who or "umum")

    def end_month(self, year, month):
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        for debit, credit, amount in self.recurring:
            self.cash(last.replace(day=28), "Jurnal berulang", debit, credit, amount)
        loss = sum(cost // months for bought, cost, months in self.assets if bought <= last)
        self.book(last, "Penyusutan", ("6107", loss, 0), ("1219", 0, loss))
        tax = self.turnover[month] * 5 // 1000
        self.book(last, "PPh final 0,5% dari omzet", ("7101", tax, 0), ("2104", 0, tax))

    def enter(self, day, what, who, parts):
        self.no += 1
        amount = number(parts[-1]) if parts and re.search(r"\d", parts[-1]) else 0
        simple = {
            "Bayar pemasok": ("2101", "1111"), "Setor PPh": ("2104", "1111"), "Setor ke bank": ("1111", "1101"),
            "Setor pokok": ("1101", "3101"), "Setor sukarela": ("1101", "2111"), "Bayar wajib": ("1101", "3102"),
            "Tarik sukarela": ("2111", "1101"), "Bayar titipan": ("2102", "1101"),
            "Bayar bon di kantor": ("1101", "1131"), "Bon dari sukarela": ("2111", "1131"),
            "Cadangan piutang": ("6108", "1139"), "Bayar anggota keluar": ("2131", "1101"),
        }
        if what in simple:
            self.cash(day, what, *simple[what], amount, who=who)
        elif what in ("Saldo awal akun", "Jurnal manual"):
            rows = [(a, number(n) if side == "D" else 0, number(n) if side == "K" else 0)
                    for a, side, n in (p.split() for p in parts)]
            if what == "Jurnal manual":
                self.book(day, what, *rows)
            else:  # balances together with those of the members
                self.lines += [(self.no, day, *row, "", what) for row in rows]
        elif what == "Saldo awal anggota":
            for part in parts:
                account = {"pokok": "3101", "wajib": "3102", "sukarela": "2111"}[part.split()[0]]
                self.lines.append((self.no, day, account, 0, number(part), who, what))
        elif what == "Jurnal berulang":
            (debit, _, amount), (credit, _, _) = (p.split() for p in parts)
            self.recurring.append((debit, credit, number(amount)))
        elif what in ("Beli barang kredit", "Beli barang tunai"):
            for part in parts:
                goods, quantity = part.split()[:2]
                on_hand, value = self.stock[goods]
                self.stock[goods] = [on_hand + Decimal(quantity), value + number(part)]
                self.cash(day, what, STOCK[goods], "2101" if "kredit" in what else "1101", number(part))
        elif what == "Beli aset":
            cost = number(parts[1])
            self.cash(day, what, "1213", "1111", cost)
            self.assets.append((day, cost, number(parts[2])))
        elif what == "QRIS cair":
            gross, fee = (number(p) for p in parts[0].split("potong"))
            self.book(day, what, ("1111", gross - fee, 0), ("6105", fee, 0), ("1121", 0, gross))
        elif what in ("Bayar biaya", "Balik jurnal"):
            account = parts[0][:4]
            pair = (account, "1101") if what == "Bayar biaya" else ("1101", account)
            self.cash(day, what, *pair, amount)
        elif what == "Bunga sukarela":
            for part in parts[1:]:
                self.cash(day, what, "6109", "2111", number(part), who=part.split()[0])
        elif what == "Hapus bon":
            debt, put_aside = number(parts[0]), number(parts[1])
            self.book(day, what, ("1139", put_aside, 0), ("6108", debt - put_aside, 0), ("1131", 0, debt), who=who)
        elif what == "Anggota keluar":
            given = {p.split()[0]: number(p) for p in parts}
            self.book(day, what, ("3101", given["pokok"], 0), ("3102", given["wajib"], 0),
                      ("1131", 0, given["bon"]), ("2131", 0, given["sisa"]), who=who)
        elif what == "Tutup bulan":
            self.end_month(*(int(n) for n in parts[0].split("-")))
        else:
            self.at_the_till(day, what, who, parts, amount)

    def at_the_till(self, day, what, who, parts, amount):
        if what == "Buka kasir":
            self.cash(day, what, "1103", "1101", amount)
            self.drawer = amount
        elif what == "Tutup kasir":
            difference = -amount if parts[0].startswith("kurang") else amount
            counted = self.drawer + difference
            self.book(day, what, ("1101", counted, 0), ("6106", max(-difference, 0), 0),
                      ("4902", 0, max(difference, 0)), ("1103", 0, self.drawer))
        elif what.startswith("Belanja"):
            self.sell(what, day, who, parts)
        elif what == "Retur tunai":
            self.sell(what, day, who, parts, sign=-1)
        elif what in ("Setor wajib di kasir", "Bayar bon di kasir"):
            self.cash(day, what, "1103", "3102" if "wajib" in what else "1131", amount, who=who)
            self.drawer += amount
        elif what == "Beli kertas dari laci":
            self.cash(day, what, "6103", "1103", amount)
            self.drawer -= amount
        else:
            assert what in ("Tutup tahun", "Titipan masuk", "Anggota masuk"), what  # no booking


def facts():
    for line in (HERE / "facts.md").read_text().splitlines():
        if re.match(r"\| \d{4}-", line):
            day, what, who, amounts = (cell.strip() for cell in line.strip("|").split("|"))
            parts = [] if amounts == "_" else [p.strip() for p in amounts.split(";")]
            yield date.fromisoformat(day), what, "" if who == "_" else who, parts


def span(low, high, account, column, extra=""):
    """Sum of a column of the bookings from one day to another."""
    return (f'SUMIFS(Jurnal!{column}:{column},Jurnal!C:C,"{account}",Jurnal!B:B,">="&DATE({low}),'
            f'Jurnal!B:B,"<="&DATE({high}){extra})')


BEFORE = ("1900,1,1", "2024,12,31")
YEAR = ("2025,1,1", "2025,12,31")
ALL = ("1900,1,1", "2025,12,31")


def net(when, account, extra=""):
    """Debit less credit."""
    return f"({span(*when, account, 'D', extra)}-{span(*when, account, 'E', extra)})"


class Sheet:
    def __init__(self, workbook, name, *titles):
        self.sheet = workbook.create_sheet(name)
        self.sheet.append(titles)
        for cell in self.sheet[1]:
            cell.font = Font(bold=True)
        self.sheet.column_dimensions["A"].width = 36
        self.at = {}

    def row(self, label, *formulas):
        self.sheet.append([label, *("=" + f if isinstance(f, str) else f for f in formulas)])
        self.at[label] = self.sheet.max_row
        return self.sheet.max_row


def trial_balance(workbook, used):
    sheet = Sheet(workbook, "trial-balance", "Akun", "Saldo awal", "Debit", "Kredit", "Saldo debit", "Saldo kredit")
    first = 2
    for account in used:
        r = sheet.sheet.max_row + 1
        sheet.row(account, net(BEFORE, account), span(*YEAR, account, "D"), span(*YEAR, account, "E"),
                  f"MAX(B{r}+C{r}-D{r},0)", f"MAX(-(B{r}+C{r}-D{r}),0)")
    last = sheet.sheet.max_row
    sheet.row("Jumlah", *(f"SUM({c}{first}:{c}{last})" for c in "BCDEF"))


def income(workbook):
    sheet = Sheet(workbook, "income-statement", "Perhitungan hasil usaha", "Rupiah")
    r = sheet.row
    def year(a, sign, extra=""):
        return f"{sign}{net(YEAR, a, extra)}"
    r("Partisipasi bruto anggota", year("4101", "-"))
    r("Beban pokok", year("5101", "-"))
    r("Partisipasi neto anggota", "B2+B3")
    r("Penjualan", year("4102", "-"))
    r("Beban pokok", year("5102", "-"))
    r("Laba kotor bukan anggota", "B5+B6")
    r("Dari belanja anggota", year("4201", "-", ',Jurnal!F:F,"A*"'))
    r("Dari belanja bukan anggota", year("4201", "-", ',Jurnal!F:F,"umum"'))
    r("Hasil usaha kotor", "B4+B7+B8+B9")
    r("Selisih Lebih Kas", year("4902", "-"))
    r("Pembulatan", year("4903", "-"))
    r("Jumlah pendapatan lain", "B11+B12")
    for a in ("6101", "6102", "6103", "6104", "6105", "6106", "6107", "6108", "6109"):
        r(NAMES[a], year(a, "-"))
    r("Jumlah beban usaha", "SUM(B14:B22)")
    r("Hasil usaha sebelum pajak", "B10+B13+B23")
    r("PPh Final", year("7101", "-"))
    r("Jumlah pajak penghasilan", "B25")
    r("Sisa Hasil Usaha (SHU)", "B24+B26")


def position(workbook, used):
    sheet = Sheet(workbook, "financial-position", "Posisi keuangan", "31/12/2025", "31/12/2024")
    def part(accounts, sign):
        first = sheet.sheet.max_row + 1
        for a in accounts:
            sheet.row(NAMES[a], sign + net(ALL, a), sign + net(BEFORE, a))
        return first, sheet.sheet.max_row
    def total(label, *ranges):
        return sheet.row(label, *("+".join(f"SUM({c}{a}:{c}{b})" for a, b in ranges) for c in "BC"))
    current = part([a for a in used if a < "1200"], "")
    total("Jumlah Aset Lancar", current)
    fixed = part([a for a in used if "1200" < a < "2000"], "")
    total("Jumlah Aset Tetap", fixed)
    assets = total("Jumlah Aset", current, fixed)
    debts = part([a for a in used if a.startswith("2")], "-")
    total("Jumlah Liabilitas", debts)
    equity = part([a for a in used if a.startswith("3") and a != "3301"], "-")
    surplus = sheet.row("SHU Tahun Berjalan", "'income-statement'!B27", "0")
    equity = (equity[0], surplus)
    total("Jumlah Ekuitas", equity)
    both = total("Jumlah Liabilitas dan Ekuitas", debts, equity)
    sheet.row("Selisih", f"B{assets}-B{both}", f"C{assets}-C{both}")


def equity_changes(workbook):
    """What members bring and take back stands apart from gifts, which nobody can take back."""
    sheet = Sheet(workbook, "equity-changes", "Ekuitas", "31/12/2024", "Setoran", "Pengembalian", "SHU", "Lain-lain",
                  "31/12/2025")
    for a in ("3101", "3102"):
        r = sheet.sheet.max_row + 1
        sheet.row(NAMES[a], "-" + net(BEFORE, a), span(*YEAR, a, "E"), "-" + span(*YEAR, a, "D"), 0, 0,
                  f"SUM(B{r}:F{r})")
    r = sheet.row(NAMES["3103"], "-" + net(BEFORE, "3103"), 0, 0, 0, "-" + net(YEAR, "3103"), "B4+F4")
    sheet.row("SHU Tahun Berjalan", 0, 0, 0, "'income-statement'!B27", 0, f"SUM(B{r + 1}:F{r + 1})")
    sheet.row("Jumlah ekuitas", *(f"SUM({c}2:{c}{r + 1})" for c in "BCDEFG"))


def cash_flow(workbook, used):
    sheet = Sheet(workbook, "cash-flow", "Arus kas", "Rupiah")
    money = [a for a in used if a < "1120"]
    sheet.row("Sisa hasil usaha", "'income-statement'!B27")
    sheet.row("Penyusutan", net(YEAR, "6107"))
    for a in used:
        if "1120" < a < "1200" or "2100" < a < "2110":
            sheet.row(NAMES[a], "-" + net(YEAR, a))
    end = sheet.sheet.max_row
    operating = sheet.row("Jumlah Arus Kas dari Usaha", f"SUM(B2:B{end})")
    sheet.row(NAMES["1213"], "-" + net(YEAR, "1213"))
    investing = sheet.row("Jumlah Arus Kas dari Investasi", f"B{operating + 1}")
    for a in used:
        if a in ("2111", "2131") or "3100" < a < "3200":
            sheet.row(NAMES[a], "-" + net(YEAR, a))
    end = sheet.sheet.max_row
    financing = sheet.row("Jumlah Arus Kas dari Pendanaan", f"SUM(B{investing + 1}:B{end})")
    change = sheet.row("Kenaikan (penurunan) kas", f"B{operating}+B{investing}+B{financing}")
    opening = sheet.row("Kas awal periode", "+".join(net(BEFORE, a) for a in money))
    sheet.row("Kas akhir periode", "+".join(net(ALL, a) for a in money))
    sheet.row("Selisih", f"B{opening}+B{change}-B{opening + 1}")


def members(workbook, books):
    sheet = Sheet(workbook, "share-capital", "Anggota", "Pokok", "Wajib", "Sukarela", "Jumlah")
    for who in sorted(PEOPLE):
        mine = f',Jurnal!F:F,"{who}"'
        if who != "A004":  # left, and was paid
            r = sheet.sheet.max_row + 1
            sheet.row(who, *("-" + net(ALL, a, mine) for a in ("3101", "3102", "2111")), f"SUM(B{r}:D{r})")
    end = sheet.sheet.max_row
    sheet.row("Jumlah", *(f"SUM({c}2:{c}{end})" for c in "BCDE"))
    sheet = Sheet(workbook, "member-benefit", "Anggota", "Belanja", "Hemat", "SHU", "Manfaat")
    for who in sorted(books.bought):
        r = sheet.sheet.max_row + 1
        sheet.row(who, books.bought[who], books.saved[who], 0, f"C{r}+D{r}")
    end = sheet.sheet.max_row
    sheet.row("Jumlah", *(f"SUM({c}2:{c}{end})" for c in "BCDE"))


def ageing(workbook, books):
    """Whatever was paid settles the oldest bon first; a bon is due thirty days after it was made."""
    asked = date(2025, 12, 31)
    sheet = Sheet(workbook, "credit-ageing", "Anggota", "Belum jatuh tempo", "1-30", "31-60", "61-90", "> 90",
                  "Lebih bayar", "Jumlah")
    for who in sorted(PEOPLE):
        debts = [[line[1], line[3]] for line in books.lines if line[2] == "1131" and line[5] == who and line[3]]
        paid = sum(line[4] for line in books.lines if line[2] == "1131" and line[5] == who)
        bands = [0] * 5
        for made, amount in debts:
            settled = min(paid, amount)
            paid -= settled
            late = (asked - made - timedelta(days=30)).days
            bands[sum(late > limit for limit in (0, 30, 60, 90))] += amount - settled
        if any(bands) or paid:
            r = sheet.sheet.max_row + 1
            sheet.row(who, *bands, -paid, f"SUM(B{r}:G{r})")
    end = sheet.sheet.max_row
    sheet.row("Jumlah", *(f"SUM({c}2:{c}{end})" for c in "BCDEFGH"))
    sheet.row("Selisih", f"H{end + 1}-{net(ALL, '1131')}")


def arrears(workbook):
    sheet = Sheet(workbook, "arrears", "Anggota", "Sudah dibayar", "Bulan", "Tunggakan")
    first = 2
    for who in sorted(PEOPLE):
        joined = JOINED.get(who, date(2024, 10, 1))
        months = (2025 - joined.year) * 12 + 12 - joined.month + 1
        if who != "A004":
            r = sheet.sheet.max_row + 1
            mine = f',Jurnal!F:F,"{who}"'
            sheet.row(who, "-" + net(ALL, "3102", mine), f"{months}-B{r}/10000", f"C{r}*10000")
    end = sheet.sheet.max_row
    sheet.row("Jumlah", 0, f"SUM(C{first}:C{end})", f"SUM(D{first}:D{end})")


def main():
    books = Books()
    workbook = Workbook()
    told = workbook.active
    told.title = "Fakta"
    told.append(["No", "Tanggal", "Kejadian", "Siapa", "Rincian"])
    for day, what, who, parts in facts():
        books.enter(day, what, who, parts)
        told.append([books.no, day, what, who, "; ".join(parts)])
    journal = workbook.create_sheet("Jurnal")
    journal.append(["Fakta", "Tanggal", "Akun", "Debit", "Kredit", "Siapa", "Uraian", "Nama akun"])
    for line in sorted(books.lines, key=lambda it: it[1]):
        journal.append([*line, NAMES[line[2]]])
    used = sorted({line[2] for line in books.lines})
    trial_balance(workbook, used)
    income(workbook)
    position(workbook, [a for a in used if a < "4000" and a != "1103" and a != "1121" and a != "2131" and a != "1139"])
    equity_changes(workbook)
    cash_flow(workbook, [a for a in used if a < "4000"])
    members(workbook, books)
    ageing(workbook, books)
    arrears(workbook)
    workbook.save(HERE / "books.xlsx")


if __name__ == "__main__":
    main()

-- The books: accounts, years, journals. A journal balances and a closed year refuses, whoever writes.
set citus.enable_unsafe_triggers = on;

create table account_template (
  code text not null,
  name text not null,
  constraint account_template_pk primary key (code),
  constraint account_template_code_is_valid check (code ~ '^[1-7][0-9]{3}$')
);
select replicate_everywhere('account_template');
select grant_to_application('account_template', 'select');
comment on table account_template is 'The recommended chart of accounts; copied to each new cooperative.';

insert into account_template (code, name) values
  ('1101', 'Kas Besar'),
  ('1102', 'Kas Kecil'),
  ('1103', 'Kas Laci Kasir'),
  ('1111', 'Bank Operasional'),
  ('1112', 'Bank Simpanan'),
  ('1121', 'Piutang QRIS'),
  ('1131', 'Piutang Anggota'),
  ('1132', 'Piutang Non-Anggota'),
  ('1139', 'Penyisihan Piutang'),
  ('1141', 'Persediaan Sembako'),
  ('1142', 'Persediaan LPG/Energi'),
  ('1143', 'Persediaan Pupuk/Saprotan'),
  ('1144', 'Persediaan Apotek'),
  ('1149', 'Persediaan Lain'),
  ('1151', 'Uang Muka Pembelian'),
  ('1161', 'PPN Masukan'),
  ('1162', 'Pajak Dibayar di Muka'),
  ('1199', 'Pos Sementara'),
  ('1211', 'Tanah'),
  ('1212', 'Bangunan'),
  ('1213', 'Peralatan & Mesin'),
  ('1214', 'Kendaraan'),
  ('1219', 'Akumulasi Penyusutan'),
  ('2101', 'Utang Usaha'),
  ('2102', 'Utang Konsinyasi'),
  ('2103', 'Utang PPN'),
  ('2104', 'Utang PPh Final/Lainnya'),
  ('2111', 'Simpanan Sukarela'),
  ('2112', 'Simpanan Berjangka'),
  ('2121', 'Utang SHU Anggota'),
  ('2122', 'Dana Pengurus & Pengawas'),
  ('2123', 'Dana Karyawan'),
  ('2124', 'Dana Pendidikan'),
  ('2125', 'Dana Sosial'),
  ('2126', 'Dana Pembangunan Daerah Kerja'),
  ('2127', 'Utang Imbal Jasa Desa'),
  ('2129', 'Dana SHU Lain'),
  ('2131', 'Utang Pengembalian Simpanan'),
  ('2141', 'Uang Muka/Kembalian Titipan'),
  ('2201', 'Pinjaman Bank/Lembaga'),
  ('3101', 'Simpanan Pokok'),
  ('3102', 'Simpanan Wajib'),
  ('3103', 'Hibah/Modal Donasi'),
  ('3104', 'Modal Penyertaan'),
  ('3201', 'Dana Cadangan'),
  ('3301', 'SHU Tahun Berjalan'),
  ('3302', 'SHU Tahun Lalu Belum Dibagi'),
  ('4101', 'Penjualan Anggota'),
  ('4102', 'Penjualan Non-Anggota'),
  ('4109', 'Retur & Potongan Penjualan'),
  ('4201', 'Komisi Konsinyasi'),
  ('4301', 'Pendapatan Jasa Agen/PPOB'),
  ('4901', 'Pendapatan Lain'),
  ('4902', 'Selisih Lebih Kas'),
  ('4903', 'Pembulatan'),
  ('5101', 'HPP Anggota'),
  ('5102', 'HPP Non-Anggota'),
  ('5103', 'Penyusutan Persediaan/Barang Rusak'),
  ('5104', 'Selisih Stok Opname'),
  ('6101', 'Gaji'),
  ('6102', 'Listrik & Internet'),
  ('6103', 'Perlengkapan'),
  ('6104', 'Transport'),
  ('6105', 'MDR QRIS'),
  ('6106', 'Selisih Kurang Kas'),
  ('6107', 'Penyusutan'),
  ('6108', 'Kerugian Piutang'),
  ('6201', 'Beban Perkoperasian'),
  ('7101', 'PPh Final');

create table account (
  cooperative_id uuid not null,
  code text not null,
  name text not null,
  constraint account_pk primary key (cooperative_id, code),
  constraint account_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint account_code_is_valid check (code ~ '^[1-7][0-9]{3}$')
);
select shard_by_cooperative('account');
select grant_to_application('account', 'select, insert, update');
comment on table account is 'A cooperative''s chart of accounts. The first digit says the class: 1 asset, 2 liability, 3 equity, 4 revenue, 5 to 7 expense.';

create table fiscal_year (
  cooperative_id uuid not null,
  year integer not null,
  starts_on date not null,
  ends_on date not null,
  closed_at timestamptz,
  closed_by uuid,
  constraint fiscal_year_pk primary key (cooperative_id, year),
  constraint fiscal_year_cooperative_fk foreign key (cooperative_id) references cooperative (cooperative_id),
  constraint fiscal_year_ends_after_start check (ends_on > starts_on)
);
select shard_by_cooperative('fiscal_year');
select grant_to_application('fiscal_year', 'select, insert, update');
comment on table fiscal_year is 'A book year. Closed once closed_at is set; from then on nothing is posted into it.';

create table journal (
  cooperative_id uuid not null,
  journal_id uuid not null,
  fiscal_year integer not null,
  posting_date date not null,
  kind text not null,
  description text not null,
  reverses_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint journal_pk primary key (cooperative_id, journal_id),
  constraint journal_fiscal_year_fk foreign key (cooperative_id, fiscal_year) references fiscal_year (cooperative_id, year),
  constraint journal_reverses_fk foreign key (cooperative_id, reverses_id) references journal (cooperative_id, journal_id),
  constraint journal_is_reversed_once unique (cooperative_id, reverses_id)
);
select shard_by_cooperative('journal');
select grant_to_application('journal', 'select, insert');
create index journal_date_idx on journal (cooperative_id, fiscal_year, posting_date);
create trigger journal_is_append_only before update or delete or truncate on journal
  for each statement execute function refuse_change();
comment on table journal is 'What one fact means in the books.';
comment on column journal.journal_id is 'The id of the fact (event, office act), so that a fact is posted once.';
comment on column journal.posting_date is 'The day it counts for; the business date of a till''s event.';

create table journal_entry (
  cooperative_id uuid not null,
  journal_id uuid not null,
  line_no integer not null,
  account_code text not null,
  member_id uuid,
  amount bigint not null,
  constraint journal_entry_pk primary key (cooperative_id, journal_id, line_no),
  constraint journal_entry_journal_fk foreign key (cooperative_id, journal_id) references journal (cooperative_id, journal_id),
  constraint journal_entry_account_fk foreign key (cooperative_id, account_code) references account (cooperative_id, code),
  constraint journal_entry_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id),
  constraint journal_entry_has_amount check (amount <> 0)
);
select shard_by_cooperative('journal_entry');
select grant_to_application('journal_entry', 'select, insert');
create index journal_entry_member_idx on journal_entry (cooperative_id, member_id, account_code) where member_id is not null;
create trigger journal_entry_is_append_only before update or delete or truncate on journal_entry
  for each statement execute function refuse_change();
comment on table journal_entry is 'One line of a journal; all lines of a journal are inserted by one statement.';
comment on column journal_entry.amount is 'Rupiah; above zero debit, below zero credit.';

-- Checked per statement: ten per cent of the cost of a row trigger, and a clean error at the statement.
create function require_balanced_journals() returns trigger
language plpgsql as $$
declare
  unbalanced uuid;
begin
  select journal_id into unbalanced from inserted
    group by cooperative_id, journal_id having sum(amount) <> 0 limit 1;
  if found then
    raise exception 'journal % does not balance', unbalanced
      using errcode = '23514', constraint = 'journal_is_balanced';
  end if;
  return null;
end $$;
comment on function require_balanced_journals is 'Trigger function: the entries of each inserted journal sum to zero.';
create trigger journal_is_balanced after insert on journal_entry
  referencing new table as inserted
  for each statement execute function require_balanced_journals();

create function require_open_year() returns trigger
language plpgsql as $$
declare
  refused record;
begin
  select i.journal_id, i.posting_date, y.closed_at into refused
    from inserted i
    join fiscal_year y on y.cooperative_id = i.cooperative_id and y.year = i.fiscal_year
    where y.closed_at is not null or i.posting_date not between y.starts_on and y.ends_on
    limit 1;
  if found then
    raise exception 'journal % of % falls in a closed or another year', refused.journal_id, refused.posting_date
      using errcode = '23514', constraint = 'journal_is_in_open_year';
  end if;
  return null;
end $$;
comment on function require_open_year is 'Trigger function: journals are posted into the open year their date belongs to.';
create trigger journal_is_in_open_year after insert on journal
  referencing new table as inserted
  for each statement execute function require_open_year();

create table member_credit (
  cooperative_id uuid not null,
  member_id uuid not null,
  balance bigint not null,
  constraint member_credit_pk primary key (cooperative_id, member_id),
  constraint member_credit_member_fk foreign key (cooperative_id, member_id) references member (cooperative_id, member_id)
);
select shard_by_cooperative('member_credit');
select grant_to_application('member_credit', 'select, insert, update');
comment on table member_credit is 'What a member owes for purchases on account (bon), kept ready; proven against account 1131.';

-- The till's own store as it was before its steps were numbered: some stores have all of this,
-- some only a part, so each statement adds what is missing. Never changed; the next step is a new
-- file. A statement ends with a semicolon at the end of a line.

CREATE TABLE IF NOT EXISTS setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- What happened, each event as the exact bytes that are hashed, sent and kept at the server.
-- The columns beside the line are taken from it, for look-up only.
CREATE TABLE IF NOT EXISTS event (
    sequence      INTEGER PRIMARY KEY,
    type          TEXT NOT NULL,
    business_date TEXT NOT NULL,
    receipt       INTEGER,
    reverses      TEXT,
    member        TEXT,
    purchase      INTEGER,
    line          BLOB NOT NULL
);
CREATE UNIQUE INDEX IF NOT EXISTS event_receipt ON event(receipt) WHERE receipt IS NOT NULL;
-- A sale may come back in parts; the first version knew whole returns only.
DROP INDEX IF EXISTS event_reverses;
CREATE INDEX IF NOT EXISTS event_reversal ON event(reverses) WHERE reverses IS NOT NULL;
CREATE INDEX IF NOT EXISTS event_member ON event(member, sequence) WHERE member IS NOT NULL;

CREATE TRIGGER IF NOT EXISTS event_is_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER IF NOT EXISTS event_is_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

-- What the server said of an event, where it was more than "recorded".
CREATE TABLE IF NOT EXISTS event_outcome (
    sequence INTEGER PRIMARY KEY,
    outcome  TEXT NOT NULL,
    reason   TEXT NOT NULL
);

-- Receipts that the printer owes. A job is put in by the transaction that stores its event.
CREATE TABLE IF NOT EXISTS print_job (
    id     INTEGER PRIMARY KEY,
    number TEXT NOT NULL,
    copy   INTEGER NOT NULL,
    state  TEXT NOT NULL CHECK (state IN ('QUEUED', 'PRINTING', 'DONE')),
    text   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS print_job_open ON print_job(id) WHERE state <> 'DONE';

-- The sale that is being rung up, so that it outlives a restart.
CREATE TABLE IF NOT EXISTS draft (
    id   INTEGER PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
);

-- The server's catalogue as last pulled; body is the change as it came.
CREATE TABLE IF NOT EXISTS product (
    row      INTEGER PRIMARY KEY,
    id       TEXT NOT NULL UNIQUE,
    code     TEXT NOT NULL,
    name     TEXT NOT NULL,
    category TEXT NOT NULL,
    active   INTEGER NOT NULL,
    body     TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS product_code ON product(code COLLATE NOCASE);
CREATE INDEX IF NOT EXISTS product_category ON product(active, category, name);
CREATE TABLE IF NOT EXISTS product_barcode (
    barcode TEXT NOT NULL,
    product TEXT NOT NULL,
    PRIMARY KEY (barcode, product)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS product_barcode_product ON product_barcode(product);
CREATE VIRTUAL TABLE IF NOT EXISTS product_text USING fts5(
    text, prefix = '1 2 3', detail = none, tokenize = 'unicode61');

CREATE TABLE IF NOT EXISTS member (
    row    INTEGER PRIMARY KEY,
    id     TEXT NOT NULL UNIQUE,
    number TEXT NOT NULL,
    card   TEXT NOT NULL,
    as_of  INTEGER NOT NULL,
    body   TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS member_number ON member(number);
CREATE INDEX IF NOT EXISTS member_card ON member(card);
CREATE VIRTUAL TABLE IF NOT EXISTS member_text USING fts5(
    text, prefix = '1 2 3', detail = none, tokenize = 'unicode61');

-- Cashiers and the outlet: few, read whole.
CREATE TABLE IF NOT EXISTS reference (
    kind TEXT NOT NULL,
    id   TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- What befell a print job: how often it was begun in vain, and whether somebody put it aside.
CREATE TABLE IF NOT EXISTS print_attempt (
    job     INTEGER PRIMARY KEY,
    reprint INTEGER NOT NULL,
    aside   INTEGER NOT NULL
);

-- Tickets put aside, oldest first.
CREATE TABLE IF NOT EXISTS parked (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    body TEXT NOT NULL
);

-- How much of a controlled product a buyer has had, on all tills together; as_of is the last event
-- of this till that is counted in it.
CREATE TABLE IF NOT EXISTS limit_used (
    product   TEXT NOT NULL,
    buyer     TEXT NOT NULL,
    span      TEXT NOT NULL,
    from_date TEXT NOT NULL,
    used      INTEGER NOT NULL,
    as_of     INTEGER NOT NULL,
    PRIMARY KEY (product, buyer, span, from_date)
) WITHOUT ROWID;

-- A receipt is shown and copied by its number.
CREATE INDEX IF NOT EXISTS print_job_number ON print_job(number);

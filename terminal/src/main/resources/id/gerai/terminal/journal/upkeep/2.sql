-- Days without a signal: a till may become its own successor.

-- Lines as they were before the till got a new identity. The same ids stand in event, written anew.
CREATE TABLE superseded_event (
    terminal TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    outcome  TEXT,
    line     BLOB NOT NULL,
    PRIMARY KEY (terminal, sequence)
);
CREATE TRIGGER superseded_event_is_never_changed BEFORE UPDATE ON superseded_event
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER superseded_event_is_never_deleted BEFORE DELETE ON superseded_event
    BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

package id.gerai.server.report;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

/** Has a transaction see one moment of the database and change nothing. */
@Singleton
class ReadOnly {
    private final Sql sql;

    ReadOnly(Sql sql) {
        this.sql = sql;
    }

    void begin() {
        sql.run("set transaction isolation level repeatable read, read only");
    }
}

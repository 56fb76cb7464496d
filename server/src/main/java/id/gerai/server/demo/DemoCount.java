package id.gerai.server.demo;

import id.gerai.server.sql.Sql;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

/** How far the demo's trade has come. */
@Singleton
class DemoCount {
    private final Sql sql;

    DemoCount(Sql sql) {
        this.sql = sql;
    }

    @ReadOnly
    long sales() {
        return sql.first("select count(*) from sale", row -> row.getLong(1)).orElse(0L);
    }
}

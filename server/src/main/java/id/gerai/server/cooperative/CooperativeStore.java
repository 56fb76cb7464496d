package id.gerai.server.cooperative;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cooperatives with what each starts with. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CooperativeStore extends GenericRepository<Cooperative, UUID> {

    void insert(Cooperative cooperative);

    @Query(
            """
            update cooperative set identity_key = :identityKey where cooperative_id = :cooperative
            """)
    void setIdentityKey(UUID cooperative, String identityKey);

    @Query("select * from cooperative where cooperative_id = :cooperative")
    Optional<Cooperative> find(UUID cooperative);

    @Query("select cooperative_id from cooperative order by created_at")
    List<UUID> all();

    @Query("select cooperative_id from cooperative order by created_at limit 2")
    List<UUID> firstTwo();

    @Query(
            """
            insert into counter (cooperative_id, series, value) values (:cooperative, 'revision', 0)
            """)
    void startRevisions(UUID cooperative);

    @Query(
            """
            insert into account (cooperative_id, code, name, cash_flow)
            select cast(:cooperative as uuid), code, name, cash_flow from account_template
            """)
    void openAccounts(UUID cooperative);

    @Query(
            """
            insert into fiscal_year (cooperative_id, year, starts_on, ends_on)
            values (:cooperative, :year, :startsOn, :endsOn)
            """)
    void openYear(UUID cooperative, int year, LocalDate startsOn, LocalDate endsOn);

    @Query(
            """
            insert into outlet (cooperative_id, outlet_id, code, name, address, revision)
            values (:cooperative, :outlet, :code, :name, :address, :revision)
            """)
    void openOutlet(
            UUID cooperative, UUID outlet, String code, String name, String address, long revision);

    @Query("insert into setup_code (code_hash, issued_at) values (:codeHash, :issuedAt)")
    void issueSetupCode(String codeHash, Instant issuedAt);

    @Query("update setup_code set used_at = :usedAt where used_at is null")
    void retireSetupCodes(Instant usedAt);

    @Query(
            """
            update setup_code set used_at = :usedAt
            where code_hash = :codeHash and used_at is null
            """)
    int useSetupCode(String codeHash, Instant usedAt);
}

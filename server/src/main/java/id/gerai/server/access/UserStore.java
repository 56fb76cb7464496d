package id.gerai.server.access;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People of a cooperative, and the list of login names that is shared by all. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface UserStore extends GenericRepository<UserAccount, UUID> {

    void insert(UserAccount user);

    @Query(
            """
            insert into login (login_name, cooperative_id, user_id)
            values (:loginName, :cooperative, :user)
            on conflict do nothing
            """)
    int claimLogin(String loginName, UUID cooperative, UUID user);

    @Query(
            "select cooperative_id from login where login_name = :loginName and cooperative_id is"
                    + " not null")
    Optional<UUID> cooperativeOf(String loginName);

    @Query(
            """
            select * from user_account
            where cooperative_id = :cooperative and login_name = :loginName
            """)
    Optional<UserAccount> find(UUID cooperative, String loginName);

    @Query("select * from user_account where role = :role order by created_at limit 2")
    List<UserAccount> firstTwo(String role);

    @Query("select * from user_account where cooperative_id = :cooperative order by display_name")
    List<UserAccount> list(UUID cooperative);
}

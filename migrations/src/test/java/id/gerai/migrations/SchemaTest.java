package id.gerai.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import id.gerai.ledger.account.ChartOfAccounts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The finished schema keeps the rules that let it run on one machine and on many. */
class SchemaTest {
    /** Shared by all cooperatives, or local to an installation; everything else belongs to one. */
    private static final Set<String> NOT_OF_A_COOPERATIVE =
            Set.of(
                    "login",
                    "setup_code",
                    "overseer",
                    "oversight",
                    "account_template",
                    "mdr_rate",
                    "tax_rate",
                    "savings_tax",
                    "flyway_schema_history");

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.start();
        database.flyway().migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @Test
    void everyTableIsCommented() throws SQLException {
        assertEquals(
                List.of(),
                texts(
                        """
                        select relname from pg_class
                        where relkind = 'r' and relnamespace = 'public'::regnamespace
                          and relname <> 'flyway_schema_history'
                          and obj_description(oid, 'pg_class') is null
                        """));
    }

    @Test
    void everyKeyStartsWithTheCooperative() throws SQLException {
        List<String> keys =
                texts(
                        """
                        select c.conrelid::regclass || '.' || c.conname
                        from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        where c.contype in ('p', 'u', 'f') and a.attname <> 'cooperative_id'
                          and c.connamespace = 'public'::regnamespace
                        """);
        assertEquals(List.of(), ofCooperatives(keys));
    }

    @Test
    void everyIndexStartsWithTheCooperative() throws SQLException {
        List<String> indexes =
                texts(
                        """
                        select i.indrelid::regclass || '.' || i.indexrelid::regclass
                        from pg_index i
                        join pg_class c on c.oid = i.indrelid
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                        where c.relnamespace = 'public'::regnamespace
                          and a.attname <> 'cooperative_id'
                        """);
        assertEquals(List.of(), ofCooperatives(indexes));
    }

    @Test
    void everyConstraintHasANameOfOurOwn() throws SQLException {
        assertEquals(
                List.of(),
                texts(
                        """
                        select conrelid::regclass || '.' || conname from pg_constraint
                        where connamespace = 'public'::regnamespace and contype <> 'n'
                          and conrelid <> 'flyway_schema_history'::regclass
                          and conname ~ '_(pkey|fkey|key|check)[0-9]*$'
                        """));
    }

    @Test
    void theDatabaseHasTheChartOfTheLedger() throws SQLException {
        List<String> expected =
                ChartOfAccounts.standard().stream()
                        .map(account -> account.code() + " " + account.name())
                        .toList();
        assertFalse(expected.isEmpty());
        assertEquals(
                new TreeSet<>(expected),
                new TreeSet<>(texts("select code || ' ' || name from account_template")));
    }

    @Test
    void everyTableHasBeenPlacedForSharding() throws SQLException, IOException {
        List<String> unplaced = new ArrayList<>();
        String scripts = MigrationFiles.allText();
        for (String table :
                texts(
                        "select relname from pg_class where relkind = 'r'"
                                + " and relnamespace = 'public'::regnamespace")) {
            boolean placed =
                    scripts.contains("select shard_by_cooperative('" + table + "');")
                            || scripts.contains("select replicate_everywhere('" + table + "');");
            if (!placed && !Set.of("setup_code", "flyway_schema_history").contains(table)) {
                unplaced.add(table);
            }
        }
        assertEquals(List.of(), unplaced);
    }

    /** Read from the finished schema, so that a table of tomorrow is held to it as well. */
    @Test
    void everyTableOfACooperativeIsShutOff() throws SQLException {
        List<String> open =
                texts(
                        """
                        select c.relname from pg_class c
                        join pg_attribute a on a.attrelid = c.oid and a.attname = 'cooperative_id'
                        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                          and not (c.relrowsecurity and array['own_cooperative'] = array(
                            select polname::text from pg_policy p
                            where p.polrelid = c.oid and p.polpermissive and p.polcmd = '*'
                              and p.polroles = '{0}'
                              and pg_get_expr(p.polqual, p.polrelid) like '%gerai.cooperative%'))
                        """);
        assertEquals(List.of(), ofCooperatives(open));
    }

    /** A view or function of the owner's, or a right that no policy looks at, would lead around. */
    @Test
    void nothingLeadsAroundThePolicies() throws SQLException {
        assertEquals(
                List.of(),
                texts(
                        """
                        select relname::text from pg_class
                        where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace
                          and not coalesce('security_invoker=true' = any(reloptions), false)
                        union all
                        select proname::text from pg_proc
                        where prosecdef and pronamespace = 'public'::regnamespace
                        union all
                        select table_name::text from information_schema.table_privileges
                        where grantee = 'gerai_app' and privilege_type in ('TRUNCATE', 'TRIGGER')
                        union all
                        select rolname::text from pg_roles
                        where rolname = 'gerai_app' and (rolbypassrls or rolsuper)
                        """));
    }

    private static List<String> ofCooperatives(List<String> names) {
        return names.stream()
                .filter(name -> !NOT_OF_A_COOPERATIVE.contains(name.split("\\.")[0]))
                .toList();
    }

    private static List<String> texts(String query) throws SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }
}

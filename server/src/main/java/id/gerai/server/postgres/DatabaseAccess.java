package id.gerai.server.postgres;

/**
 * How to reach a database.
 *
 * @param url JDBC
 * @param application the login the server works under, which owns nothing
 * @param owner the login that owns the schema and migrates it
 */
public record DatabaseAccess(String url, Login application, Login owner) {

    /** A database role and its password. */
    public record Login(String user, String password) {
        /** Without the password, so that no log holds it. */
        @Override
        public String toString() {
            return user;
        }
    }
}

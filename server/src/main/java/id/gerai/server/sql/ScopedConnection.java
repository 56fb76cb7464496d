package id.gerai.server.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A connection of the pool that says, before the first statement of each transaction, for whom the
 * transaction works. A statement outside of a transaction would work for nobody and find nothing;
 * that it is a mistake is said at once.
 */
final class ScopedConnection implements InvocationHandler {
    private final Connection connection;
    private boolean said;

    private ScopedConnection(Connection connection) {
        this.connection = connection;
    }

    static Connection of(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        ScopedConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new ScopedConnection(connection));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement", "createStatement", "prepareCall" -> say();
            case "setAutoCommit", "commit" -> said = false;
            case "rollback" -> said = said && arguments != null;
            default -> {}
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** By SET LOCAL, which takes no snapshot and which Citus hands on to its workers. */
    private void say() throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "Bug: a statement outside of a transaction; @Transactional belongs where the"
                            + " work begins");
        }
        if (said) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local gerai.cooperative = '" + Scope.current() + "'");
        }
        said = true;
    }
}

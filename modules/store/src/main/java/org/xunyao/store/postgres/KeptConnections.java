package org.xunyao.store.postgres;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;
import org.jspecify.annotations.Nullable;

/// Keeps a few connections open, because the server starts a process for each. One that was lost is never
/// given out: each is asked before it is used, and one that reported a fatal error is dropped.
final class KeptConnections implements DataSource, AutoCloseable {
    private static final int MOST_IDLE = 8;
    private static final int PATIENCE_SECONDS = 5;

    private final ConnectionPoolDataSource server;
    private final Deque<PooledConnection> idle = new ArrayDeque<>();
    private boolean closed;

    KeptConnections(ConnectionPoolDataSource server) {
        this.server = server;
    }

    @Override
    public Connection getConnection() throws SQLException {
        for (PooledConnection kept = take(); kept != null; kept = take()) {
            Connection connection = kept.getConnection();
            if (connection.isValid(PATIENCE_SECONDS)) {
                return connection;
            }
            drop(kept);
        }
        PooledConnection fresh = server.getPooledConnection();
        fresh.addConnectionEventListener(new Return());
        return fresh.getConnection();
    }

    private synchronized @Nullable PooledConnection take() {
        return idle.pollLast();
    }

    private synchronized boolean keep(PooledConnection back) {
        if (closed || idle.size() >= MOST_IDLE) {
            return false;
        }
        idle.addLast(back);
        return true;
    }

    private static void drop(PooledConnection gone) {
        try {
            gone.close();
        } catch (SQLException refused) {
            System.getLogger(KeptConnections.class.getName())
                    .log(System.Logger.Level.DEBUG, "a lost connection does not close", refused);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        for (PooledConnection kept = take(); kept != null; kept = take()) {
            drop(kept);
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is fixed");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        throw new SQLFeatureNotSupportedException("log writer");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("login timeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("parent logger");
    }

    @Override
    public <T> T unwrap(Class<T> kind) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> kind) {
        return false;
    }

    /// Takes a connection back when its user closes it.
    private final class Return implements ConnectionEventListener {
        private boolean lost;

        @Override
        public void connectionClosed(ConnectionEvent event) {
            PooledConnection back = (PooledConnection) event.getSource();
            if (lost || !keep(back)) {
                drop(back);
            }
        }

        @Override
        public void connectionErrorOccurred(ConnectionEvent event) {
            lost = true;
        }
    }
}

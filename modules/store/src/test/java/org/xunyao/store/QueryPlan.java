package org.xunyao.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// How Derby answered the last statement of a question.
///
/// @param text its runtime statistics
record QueryPlan(String text) {
    static QueryPlan of(Store store, Consumer<Tx> question) {
        return store.transactions().read(tx -> {
            Sessions.of(tx).doWork(connection -> execute(connection, "call syscs_util.syscs_set_runtimestatistics(1)"));
            question.accept(tx);
            return new QueryPlan(Sessions.of(tx).doReturningWork(QueryPlan::statistics));
        });
    }

    /// Rows that the database looked at, whether or not they were part of the answer.
    int rowsVisited() {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("Number of rows visited="))
                .mapToInt(line -> Integer.parseInt(line.substring(line.indexOf('=') + 1)))
                .sum();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String statistics(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

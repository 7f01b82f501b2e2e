package org.xunyao.store.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.StatelessSession;

/// The clock of the machine on which the database runs: the only one that several stations have in common.
public final class ServerTime {
    private ServerTime() {}

    /// Now, in whole microseconds; not the beginning of the transaction.
    public static Instant of(StatelessSession session) {
        return session.doReturningWork(ServerTime::ask);
    }

    private static Instant ask(Connection connection) throws SQLException {
        boolean server = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        String question = server ? "select clock_timestamp()" : "values current_timestamp";
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            answer.next();
            return answer.getTimestamp(1).toInstant().truncatedTo(ChronoUnit.MICROS);
        }
    }
}

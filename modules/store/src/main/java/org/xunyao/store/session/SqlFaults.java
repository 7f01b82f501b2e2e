package org.xunyao.store.session;

import java.sql.SQLException;
import java.util.Set;
import org.xunyao.kernel.FaultException;

/// Turns what the database says into a fault with a code of ours. SQL states are Derby's (its reference
/// manual, "SQLState and error message reference").
public final class SqlFaults {
    private static final Set<String> WAITED_TOO_LONG = Set.of("40XL1", "40XL2", "40001");
    private static final String ALREADY_THERE_OR_MISSING = "23";
    private static final Set<String> DISK = Set.of("XSD", "XSL", "XJ001", "XBM", "08");

    private SqlFaults() {}

    /// The fault for anything thrown by the database, Hibernate or Flyway.
    public static FaultException of(Throwable refused) {
        String state = state(refused);
        return new FaultException(code(state), "SQL state " + state, refused);
    }

    /// Whether any of the causes carries the SQL state.
    public static boolean carries(Throwable refused, Set<String> states) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && carries(sql, states)) {
                return true;
            }
        }
        return false;
    }

    private static boolean carries(SQLException first, Set<String> states) {
        for (SQLException sql = first; sql != null; sql = sql.getNextException()) {
            if (states.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    static boolean breaksTheStore(FaultException fault) {
        return fault.code().equals("STORE-DISK");
    }

    private static String code(String state) {
        if (WAITED_TOO_LONG.contains(state)) {
            return "STORE-LOCKED";
        }
        if (state.startsWith(ALREADY_THERE_OR_MISSING)) {
            return "STORE-CONFLICT";
        }
        return DISK.stream().anyMatch(state::startsWith) ? "STORE-DISK" : "STORE-FAILED";
    }

    private static String state(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "none";
    }
}

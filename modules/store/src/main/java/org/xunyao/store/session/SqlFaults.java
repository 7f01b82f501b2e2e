package org.xunyao.store.session;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;
import org.xunyao.kernel.FaultException;

/// Turns what the database says into a fault with a code of ours. SQL states are those of Derby's reference
/// manual ("SQLState and error message reference") and of PostgreSQL's (appendix A, "error codes").
public final class SqlFaults {
    /// Derby: lock timeout, deadlock; PostgreSQL: serialization failure, deadlock, lock not available.
    private static final Set<String> WAITED_TOO_LONG = Set.of("40XL1", "40XL2", "40001", "40P01", "55P03");

    private static final String ALREADY_THERE_OR_MISSING = "23";

    /// Both: text that is longer than its column.
    private static final String TOO_LONG = "22001";

    /// Derby: pages, log, containers, monitor, backup, connection; `XSCH1` and `XSAI2` are what it says
    /// of every table and index that it has not open when the volume below it was taken away, `XSTB`, `40XD`
    /// and `25502` what it says when it takes a disk that refuses for one that may only be read.
    private static final Set<String> DERBY_DISK =
            Set.of("XSD", "XSL", "XSCH1", "XSAI2", "XSRS", "XSTB", "40XD", "25502", "XJ001", "XBM", "08");

    private static final Set<String> DERBY_STOPPED = Set.of("08", "XJ001", "XCL16");

    /// PostgreSQL: disk full, I/O error of the server, damaged page or index.
    private static final Set<String> SERVER_DISK = Set.of("53100", "58030", "XX001", "XX002");

    /// PostgreSQL: no connection, no more of them, the server stops or starts, a transaction that idled.
    private static final Set<String> SERVER_LOST = Set.of("08", "53300", "57P", "25P03", "25P04");

    /// PostgreSQL: characters that it cannot keep, such as U+0000.
    private static final Set<String> SERVER_TEXT = Set.of("22021", "22P05");

    private SqlFaults() {}

    /// The fault for anything thrown by the database, Hibernate or Flyway.
    public static FaultException of(Throwable refused) {
        Set<String> states = states(refused);
        boolean stale = refused instanceof StaleStateException || refused instanceof OptimisticLockException;
        // A row that collides with another one comes as stale too, but says so below.
        if (stale && !begins(states, Set.of(ALREADY_THERE_OR_MISSING))) {
            return new FaultException("STORE-LOCKED", "somebody else changed the row in between", refused);
        }
        return new FaultException(
                fromServer(refused) ? serverCode(states) : derbyCode(states), "SQL states " + states, refused);
    }

    /// The fault for something thrown by a commit: when the connection is lost then, it may have been
    /// saved.
    static FaultException ofCommit(Throwable refused) {
        FaultException fault = of(refused);
        return fault.code().equals("STORE-LOST")
                ? new FaultException("STORE-UNKNOWN", "SQL states " + states(refused) + " in the commit", refused)
                : fault;
    }

    /// Whether any of the causes carries the SQL state.
    public static boolean carries(Throwable refused, Set<String> states) {
        return states(refused).stream().anyMatch(states::contains);
    }

    /// Whether the connection to the server was lost: before the commit nothing was saved, during it nobody
    /// knows.
    public static boolean lost(Throwable refused) {
        return fromServer(refused) && begins(states(refused), SERVER_LOST);
    }

    /// Whether the embedded engine stopped while the statement was at work: there is no connection any more, or
    /// no result set.
    static boolean stoppedBelow(FaultException fault) {
        return !fromServer(fault) && begins(states(fault), DERBY_STOPPED);
    }

    static boolean breaksTheStore(FaultException fault) {
        return fault.code().equals("STORE-DISK");
    }

    private static String derbyCode(Set<String> states) {
        if (begins(states, WAITED_TOO_LONG)) {
            return "STORE-LOCKED";
        }
        if (begins(states, DERBY_DISK)) {
            return "STORE-DISK";
        }
        return others(states);
    }

    private static String others(Set<String> states) {
        if (begins(states, Set.of(TOO_LONG))) {
            return "STORE-LONG";
        }
        return begins(states, Set.of(ALREADY_THERE_OR_MISSING)) ? "STORE-CONFLICT" : "STORE-FAILED";
    }

    private static String serverCode(Set<String> states) {
        if (begins(states, SERVER_DISK)) {
            return "STORE-DISK";
        }
        if (begins(states, SERVER_LOST)) {
            return "STORE-LOST";
        }
        if (begins(states, WAITED_TOO_LONG)) {
            return "STORE-LOCKED";
        }
        if (begins(states, SERVER_TEXT)) {
            return "STORE-TEXT";
        }
        return others(states);
    }

    private static boolean begins(Set<String> states, Set<String> beginnings) {
        return states.stream().anyMatch(state -> beginnings.stream().anyMatch(state::startsWith));
    }

    private static boolean fromServer(Throwable refused) {
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException) {
                return true;
            }
        }
        return false;
    }

    /// All states of all causes, outermost first.
    private static Set<String> states(Throwable refused) {
        var states = new LinkedHashSet<String>();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            for (SQLException sql = cause instanceof SQLException first ? first : null;
                    sql != null;
                    sql = sql.getNextException()) {
                states.add(String.valueOf(sql.getSQLState()));
            }
        }
        return states;
    }
}

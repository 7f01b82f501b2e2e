package org.xunyao.bench.station;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// The rows of a station by foreign means: plain SQL beside the program.
///
/// @param leadStates state of each lead
/// @param leadPieces officers and evidence of each lead, counted together
/// @param caseOf the lead of each case
/// @param caseOfficers officers of each case
/// @param custody entries of custody of each item, of those with a row
/// @param numbers how many numbers each register gave away
record Rows(
        Map<String, String> leadStates,
        Map<String, Integer> leadPieces,
        Map<String, String> caseOf,
        Map<String, Integer> caseOfficers,
        Map<String, Integer> custody,
        Map<String, Integer> numbers) {
    static Rows read(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var rows = new Rows(
                texts(connection, "select id, state from lead"),
                counts(
                        connection,
                        "select lead_id, count(*) from (select lead_id from lead_officer union all select lead_id"
                                + " from lead_evidence) pieces group by lead_id"),
                texts(connection, "select lead_id, id from case_file"),
                counts(connection, "select case_id, count(*) from case_officer group by case_id"),
                counts(
                        connection,
                        "select e.id, count(c.step_no) from evidence e left join evidence_custody c"
                                + " on c.evidence_id = e.id group by e.id"),
                counts(connection, "select register_code, sum(last_no) from number_taken group by register_code"));
        connection.rollback();
        return rows;
    }

    private static Map<String, String> texts(Connection connection, String sql) throws SQLException {
        var found = new HashMap<String, String>();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private static Map<String, Integer> counts(Connection connection, String sql) throws SQLException {
        var found = new HashMap<String, Integer>();
        texts(connection, sql).forEach((key, count) -> found.put(key, Integer.parseInt(count)));
        return found;
    }
}

package org.xunyao.bench.million;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.ManifestText;

/// Writes the rows of years in portions by plain SQL; row `i` is the same in every run. Identifiers are
/// time-ordered as those of the program. At the end the engine counts its tables anew: it does so by itself
/// whenever a table has grown by a factor, so a station in use has had that for years. Without it the first
/// pages would be read by plans for empty tables, beside the counting of a million rows.
///
/// @param told takes a line now and then
record Filling(Connection connection, Size size, Consumer<String> told) {
    /// Goes up with every change of what is written: a folder of another version is not used again.
    static final int VERSION = 2;

    static final String[] STATES = {
        "RAISED",
        "DISMISSED",
        "RAISED",
        "CONFIRMED",
        "RAISED",
        "DISMISSED",
        "RAISED",
        "NEEDS_ON_SITE",
        "RAISED",
        "INSUFFICIENT"
    };
    private static final long COUNTED_SECONDS = 900;
    private static final long NANOS = 1_000_000_000;
    private static final int PORTION = 5_000;
    private static final int TOLD_EVERY = 100_000;
    private static final int CAMERAS = 36;
    private static final String PERSON = new UUID(3, 3).toString();

    void fill() throws SQLException {
        connection.setAutoCommit(false);
        person();
        evidence();
        custody();
        alarms();
        leads();
        cases();
        filed();
        officers();
        packages();
        roleChanges();
        numbers("LEAD");
        numbers("CASE");
        connection.commit();
        updateStatistics();
    }

    private void updateStatistics() throws SQLException {
        var tables = new ArrayList<String>();
        try (PreparedStatement statement = connection.prepareStatement("select t.tablename from sys.systables t"
                        + " join sys.sysschemas s on s.schemaid = t.schemaid where s.schemaname = current schema"
                        + " and t.tabletype = 'T'");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        try (PreparedStatement statement =
                connection.prepareStatement("call syscs_util.syscs_update_statistics(current schema, ?, null)")) {
            for (String table : tables) {
                statement.setString(1, table);
                statement.execute();
                connection.commit();
            }
        }
    }

    private void evidence() throws SQLException {
        insert(
                "evidence (id, kind, sha256, sm3, byte_size, media_type, arrival_time, recorded_time, camera,"
                        + " allowed_use)",
                size.evidence(),
                i -> new Object[] {
                    size.evidenceId(i),
                    i % 2 == 0 ? "CLIP" : "STILL",
                    String.format("%064x", i),
                    String.format("%064x", i + 7),
                    1_000L + i,
                    "application/x-xunyao-clip",
                    at(i, size.evidence()),
                    at(i, size.evidence()),
                    "C" + i % CAMERAS,
                    "LEAD_ONLY"
                });
    }

    private void custody() throws SQLException {
        insert(
                "evidence_custody (evidence_id, step_no, recorded_at, actor, action_code, sha256)",
                size.evidence(),
                i -> new Object[] {
                    size.evidenceId(i),
                    0,
                    at(i, size.evidence()),
                    "rule:AI-01/7",
                    "evidence.seal",
                    String.format("%064x", i)
                });
    }

    private void alarms() throws SQLException {
        insert(
                "alarm (id, state, colour, raised_at, arrival_time, recorded_time, camera, pharmacy_id, rule_id,"
                        + " rule_version, found_from, found_to, counted, threshold, detector, detector_score,"
                        + " zone_name, zone_corners, still_id, first_clip_id, decided_by, decided_at, decided_remark,"
                        + " dismissal_reason, clue_found_on)",
                size.alarms(),
                this::alarm);
    }

    private @Nullable Object[] alarm(long i) {
        String state = STATES[(int) (i % STATES.length)];
        boolean decided = !state.equals("RAISED");
        Timestamp at = at(i, size.alarms());
        long evidence = i / 5 / 2 * 2 % (size.evidence() - 1);
        return new @Nullable Object[] {
            size.alarmId(i),
            state,
            i % 4 == 0 ? "RED" : "YELLOW",
            at,
            at,
            at,
            "C" + i % CAMERAS,
            new UUID(7, i % CAMERAS).toString(),
            "AI-0" + (1 + i % 3),
            7,
            Timestamp.from(at.toInstant().minusSeconds(COUNTED_SECONDS)),
            at,
            COUNTED_SECONDS * NANOS,
            COUNTED_SECONDS * NANOS,
            "nanodet",
            0.7,
            "处方药柜台",
            "0.1,0.1 0.9,0.1 0.9,0.9",
            size.evidenceId(evidence + 1),
            size.evidenceId(evidence),
            decided ? PERSON : null,
            decided ? at : null,
            decided ? "录像与记录一致" : null,
            state.equals("DISMISSED") ? "STAFF_OUT_OF_VIEW" : null,
            state.equals("CONFIRMED") ? Date.valueOf(at.toLocalDateTime().toLocalDate()) : null
        };
    }

    private void leads() throws SQLException {
        insert(
                "lead (id, state, number_year, number_sequence, source, origin_reference, description, found_on,"
                        + " pharmacy_id, registrar, registered_at, verify_ordered_by, verify_started_at, applied_by,"
                        + " applied_at, cause, findings, conditions_met, conduct_ended, harmed_life)",
                size.cases(),
                i -> {
                    Timestamp at = at(i, size.cases());
                    var day = Date.valueOf(at.toLocalDateTime().toLocalDate());
                    return new Object[] {
                        size.leadId(i),
                        "FILING_PENDING",
                        2016,
                        i + 1,
                        "SUPERVISION",
                        "alarm:" + size.alarmId(i * 50 + 3),
                        "处方药柜台十五分钟无药师在岗",
                        day,
                        new UUID(7, i % CAMERAS).toString(),
                        PERSON,
                        at,
                        PERSON,
                        at,
                        PERSON,
                        at,
                        "未凭处方销售处方药",
                        "核查属实",
                        "PRIMA_FACIE_EVIDENCE PENALTY_DUE JURISDICTION LIMITATION",
                        day,
                        false
                    };
                });
    }

    private void cases() throws SQLException {
        insert(
                "case_file (id, stage, number_year, number_sequence, lead_id, pharmacy_id, cause, filed_on, approver,"
                        + " recorded_at)",
                size.cases(),
                i -> {
                    Timestamp at = at(i, size.cases());
                    return new Object[] {
                        size.caseId(i),
                        "INVESTIGATING",
                        2016,
                        i + 1,
                        size.leadId(i),
                        new UUID(7, i % CAMERAS).toString(),
                        "未凭处方销售处方药",
                        Date.valueOf(at.toLocalDateTime().toLocalDate()),
                        PERSON,
                        at
                    };
                });
    }

    private void officers() throws SQLException {
        for (String kind : new String[] {"lead", "case"}) {
            insert(
                    kind + "_officer (" + kind + "_id, place_no, person_id, name, badge)",
                    size.cases() * 2,
                    i -> new Object[] {
                        kind.equals("lead") ? size.leadId(i / 2) : size.caseId(i / 2),
                        (int) (i % 2),
                        new UUID(3, i % 2).toString(),
                        "李明远",
                        "330198001"
                    });
        }
        insert("lead_evidence (lead_id, place_no, evidence_id)", size.cases(), i ->
                new Object[] {size.leadId(i), 0, size.evidenceId(i * 10)});
    }

    private void packages() throws SQLException {
        insert(
                "package_sent (recipient, stream, sequence_no, created_at, manifest_sha256, manifest, file_path,"
                        + " sha256, sm3, byte_size)",
                size.cases(),
                i -> {
                    Manifest manifest = size.manifest(i);
                    return new Object[] {
                        manifest.recipient(),
                        manifest.stream(),
                        manifest.sequence(),
                        Timestamp.from(manifest.created()),
                        String.format("%064x", i),
                        new String(ManifestText.write(manifest), StandardCharsets.US_ASCII),
                        "packages/" + i,
                        String.format("%064x", i),
                        String.format("%064x", i + 7),
                        10_000L
                    };
                });
    }

    /// Whoever decided all that, with an account like everybody.
    private void person() throws SQLException {
        insert("person (id, login, name, unit, badge)", 1, i ->
                new Object[] {PERSON, "limingyuan", "李明远", "综合执法一中队", "330198001"});
        insert("person_role (person_id, role_code)", 1, i -> new Object[] {PERSON, "INSPECTOR"});
        insert("person_area (person_id, area_code)", 1, i -> new Object[] {PERSON, "330198"});
        insert("account (person_id, password_hash, failures, must_change, password_set_at, open_since)", 1, i ->
                new Object[] {PERSON, "-", 0, false, Timestamp.from(Size.BEGAN), Timestamp.from(Size.BEGAN)});
    }

    private void roleChanges() throws SQLException {
        insert(
                "role_change (id, person_id, reason, proposer, proposed_at, state, decision_reason)",
                size.cases(),
                i -> new Object[] {
                    size.changeId(i), PERSON, "调岗", new UUID(3, 4).toString(), at(i, size.cases()), "PENDING", ""
                });
    }

    private void numbers(String register) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "insert into number_taken (register_code, number_year, last_no) values (?, 2016, ?)")) {
            statement.setString(1, register);
            statement.setLong(2, size.cases());
            statement.executeUpdate();
        }
    }

    private Timestamp at(long i, long count) {
        return Timestamp.from(size.at(i, count));
    }

    /// Row by row: one statement for all checks each row against a list of all, which takes Derby hours.
    private void filed() throws SQLException {
        many("lead filed", "update lead set state = 'FILED', case_id = ? where id = ?", size.cases(), i ->
                new Object[] {size.caseId(i), size.leadId(i)});
    }

    private void insert(String into, int count, Row row) throws SQLException {
        int columns = into.split(",", -1).length;
        String sql = "insert into " + into + " values (?" + ", ?".repeat(columns - 1) + ")";
        many(into.substring(0, into.indexOf(' ')), sql, count, row);
    }

    private void many(String what, String sql, int count, Row row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ParameterMetaData types = statement.getParameterMetaData();
            for (int i = 0; i < count; i++) {
                @Nullable Object[] cells = row.of(i);
                for (int column = 0; column < cells.length; column++) {
                    set(statement, types, column + 1, cells[column]);
                }
                statement.addBatch();
                if ((i + 1) % PORTION == 0) {
                    statement.executeBatch();
                    connection.commit();
                }
                if ((i + 1) % TOLD_EVERY == 0) {
                    told.accept(what + " " + (i + 1));
                }
            }
            statement.executeBatch();
            connection.commit();
        }
    }

    private static void set(PreparedStatement statement, ParameterMetaData types, int column, @Nullable Object cell)
            throws SQLException {
        if (cell == null) {
            statement.setNull(column, types.getParameterType(column));
        } else {
            statement.setObject(column, cell);
        }
    }

    /// The cells of the i-th row.
    private interface Row {
        @Nullable
        Object[] of(long i);
    }
}

package org.xunyao.bench.million;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.ManifestText;
import org.xunyao.kernel.Digests;

/// Writes the rows of years in portions by plain SQL; row `i` is the same in every run. Identifiers are
/// time-ordered as those of the program.
///
/// @param told takes a line now and then
record Filling(Connection connection, Size size, Consumer<String> told) {
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
    private static final Instant BEGAN = Instant.parse("2016-01-01T00:00:00Z");
    private static final long SECONDS_BETWEEN = 300;
    private static final long COUNTED_SECONDS = 900;
    private static final long NANOS = 1_000_000_000;
    private static final int PORTION = 5_000;
    private static final int TOLD_EVERY = 100_000;
    private static final int CAMERAS = 36;
    private static final String PERSON = new UUID(3, 3).toString();

    /// How many rows of each kind.
    record Size(int alarms, int evidence, int cases) {
        /// The identifier of the i-th piece of evidence.
        String evidenceId(long i) {
            return id(i, evidence, 1, this);
        }

        /// The identifier of the i-th alarm.
        String alarmId(long i) {
            return id(i, alarms, 2, this);
        }

        /// The identifier of the i-th lead.
        String leadId(long i) {
            return id(i, cases, 3, this);
        }

        /// The identifier of the i-th case.
        String caseId(long i) {
            return id(i, cases, 4, this);
        }

        /// The identifier of the i-th change of roles.
        String changeId(long i) {
            return id(i, cases, 5, this);
        }

        /// The manifest of the i-th package; each case was sent once.
        Manifest manifest(long i) {
            Instant at = at(i, cases, this);
            return new Manifest(
                    Manifest.Environment.TEST,
                    "lanxi-2",
                    "province",
                    "case",
                    i + 1,
                    i == 0 ? Manifest.FIRST : String.format("%064x", i + 6),
                    at,
                    at.plus(Duration.ofDays(30)),
                    1,
                    List.of(new Entry(
                            "data/case.json",
                            "application/json",
                            new Digests(String.format("%064x", i), String.format("%064x", i + 7), 9_000))));
        }

        /// The same for another number of alarms.
        static Size of(int alarms) {
            return new Size(alarms, alarms / 5, alarms / 50);
        }
    }

    void fill() throws SQLException {
        connection.setAutoCommit(false);
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
    }

    /// When the i-th of so many rows was made.
    static Instant at(long i, long count, Size size) {
        return BEGAN.plusSeconds(i * SECONDS_BETWEEN * size.alarms() / count);
    }

    /// The identifier of the i-th of so many rows.
    static String id(long i, long count, int kind, Size size) {
        long high = at(i, count, size).toEpochMilli() << 16 | 0x7000L | kind;
        return new UUID(high, 0x8000_0000_0000_0000L | i).toString();
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

    private void roleChanges() throws SQLException {
        insert("person (id, login, name, unit, badge)", 1, i ->
                new Object[] {PERSON, "limingyuan", "李明远", "综合执法一中队", "330198001"});
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
        return Timestamp.from(at(i, count, size));
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

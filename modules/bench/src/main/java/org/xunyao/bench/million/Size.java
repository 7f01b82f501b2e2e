package org.xunyao.bench.million;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.kernel.Digests;

/// How many rows of each kind, and what follows from that: who they are and when they were made.
record Size(int alarms, int evidence, int cases) {
    /// When the station was new.
    static final Instant BEGAN = Instant.parse("2016-01-01T00:00:00Z");

    private static final long SECONDS_BETWEEN = 300;

    /// The identifier of the i-th piece of evidence.
    String evidenceId(long i) {
        return id(i, evidence, 1);
    }

    /// The identifier of the i-th alarm.
    String alarmId(long i) {
        return id(i, alarms, 2);
    }

    /// The identifier of the i-th lead.
    String leadId(long i) {
        return id(i, cases, 3);
    }

    /// The identifier of the i-th case.
    String caseId(long i) {
        return id(i, cases, 4);
    }

    /// The identifier of the i-th change of roles.
    String changeId(long i) {
        return id(i, cases, 5);
    }

    /// The manifest of the i-th package; each case was sent once.
    Manifest manifest(long i) {
        Instant at = at(i, cases);
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

    /// When the i-th of so many rows was made.
    Instant at(long i, long count) {
        return BEGAN.plusSeconds(i * SECONDS_BETWEEN * alarms / count);
    }

    private String id(long i, long count, int kind) {
        long high = at(i, count).toEpochMilli() << 16 | 0x7000L | kind;
        return new UUID(high, 0x8000_0000_0000_0000L | i).toString();
    }
}

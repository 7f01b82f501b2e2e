package org.xunyao.bench.million;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.Sent;
import org.xunyao.kernel.Tx;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.wire.json.ActsJson;

/// The lists of the program, each with its first page and one far down, found by the key of the row before it.
final class Lists {
    private static final int PAGE = 50;
    private static final int FAR = 10_000;

    private final Store store;
    private final Size size;

    Lists(Store store, Size size) {
        this.store = store;
        this.size = size;
    }

    /// What to read, by its name; no page may be empty.
    Map<String, Function<Tx, List<?>>> all() {
        var lists = new LinkedHashMap<String, Function<Tx, List<?>>>();
        long deepAlarm = Math.max(PAGE, size.alarms() - 2L * FAR * PAGE);
        long deepCase = PAGE;
        lists.put("alarms waiting, first page", tx -> store.alarms().undecided(tx, Optional.empty(), PAGE));
        lists.put(
                "alarms waiting, page 10,000", tx -> store.alarms().undecided(tx, Optional.of(alarm(deepAlarm)), PAGE));
        lists.put("alarms confirmed, first page", tx -> store.alarms().confirmed(tx, PAGE));
        lists.put("leads, first page", tx -> store.leads().newest(tx, Optional.empty(), PAGE));
        lists.put("leads, last page", tx -> store.leads().newest(tx, Optional.of(lead(deepCase)), PAGE));
        lists.put("cases, first page", tx -> store.caseFiles(new ActsJson()).newest(tx, Optional.empty(), PAGE));
        lists.put(
                "cases, last page",
                tx -> store.caseFiles(new ActsJson()).newest(tx, Optional.of(caseId(deepCase)), PAGE));
        lists.put(
                "evidence, first page",
                tx -> store.evidenceItems().newest(tx, Instant.parse("2100-01-01T00:00:00Z"), PAGE));
        lists.put("evidence, last page", tx -> store.evidenceItems().newest(tx, size.at(PAGE, size.evidence()), PAGE));
        lists.put("packages, first page", tx -> store.packageLedger().newest(tx, Optional.empty(), PAGE));
        lists.put("packages, last page", tx -> store.packageLedger().newest(tx, Optional.of(sent(PAGE)), PAGE));
        lists.put("role changes, first page", tx -> store.roleChanges().newest(tx, Optional.empty(), PAGE));
        lists.put("role changes, last page", tx -> store.roleChanges().newest(tx, Optional.of(change(PAGE)), PAGE));
        lists.put(
                "role changes waiting, last page",
                tx -> store.roleChanges().pending(tx, Optional.of(change(PAGE)), PAGE));
        return lists;
    }

    private Sent sent(long i) {
        Manifest manifest = size.manifest(i);
        return new Sent(
                manifest,
                String.format("%064x", i),
                Path.of("packages"),
                manifest.entries().getFirst().digests());
    }

    private UUID change(long i) {
        return UUID.fromString(size.changeId(i));
    }

    private AlarmId alarm(long i) {
        return new AlarmId(UUID.fromString(size.alarmId(i)));
    }

    private LeadId lead(long i) {
        return new LeadId(UUID.fromString(size.leadId(i)));
    }

    private CaseId caseId(long i) {
        return new CaseId(UUID.fromString(size.caseId(i)));
    }
}

package org.xunyao.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.audit.AuditDesk;
import org.xunyao.access.room.MemoryStation;

/// A station in memory whose transactions roll back, for tests of the desks alone.
final class Station extends MemoryStation {
    static final Action WORK = new Action("test.work");
    static final RoleId WORKER = new RoleId("WORKER");

    final Office office = office(grants());

    Station() {
        super(Instant.parse("2026-11-20T02:00:00Z"));
    }

    private static Stream<Grant> grants() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        return Stream.of(
                new Grant(WORKER, WORK, from, Optional.of(LocalDate.of(2026, 12, 31)), "test", true),
                new Grant(WORKER, AuditDesk.CHECK, from, Optional.empty(), "test", true));
    }
}

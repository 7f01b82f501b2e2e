package org.xunyao.access.clock;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.Action;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.audit.AuditQuery;
import org.xunyao.access.audit.AuditShelf;
import org.xunyao.kernel.Tx;
import org.xunyao.kernel.clock.ClockJump;

/// What the audit of a station tells of its clock before a start (开机前的时钟记录).
///
/// @param shelf of the station
public record ClockRecords(AuditShelf shelf) {
    private static final int JUMPS = 1000;

    /// What is known.
    ///
    /// @param newest time of the newest link, as the wall clock showed it
    /// @param jumps since a person last confirmed the clock, in the order in which they were recorded
    public record Known(Optional<Instant> newest, List<ClockJump> jumps) {
        /// Copies the jumps.
        public Known {
            jumps = List.copyOf(jumps);
        }
    }

    /// Reads it. Links are in the order of their numbers: their times are what is in doubt.
    public Known read(Tx tx) {
        long confirmed = of(tx, ClockDesk.CONFIRM).stream()
                .mapToLong(AuditRecord::sequence)
                .max()
                .orElse(0);
        List<ClockJump> jumps = of(tx, ClockDesk.JUMP).stream()
                .filter(link -> link.sequence() > confirmed)
                .sorted(Comparator.comparingLong(AuditRecord::sequence))
                .flatMap(link -> jump(link.target().id()).stream())
                .toList();
        return new Known(shelf.trail().last(tx, shelf.station()).map(AuditRecord::at), jumps);
    }

    private List<AuditRecord> of(Tx tx, Action action) {
        var all = AuditQuery.all();
        var query = new AuditQuery(
                all.actor(),
                all.kind(),
                all.id(),
                all.from(),
                all.to(),
                Optional.of(action.code()),
                Optional.of("done"));
        return shelf.index().page(tx, shelf.station(), query, Optional.empty(), JUMPS);
    }

    private static Optional<ClockJump> jump(String told) {
        int between = told.indexOf('>');
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClockJump(
                    Instant.parse(told.substring(0, between)), Instant.parse(told.substring(between + 1))));
        } catch (DateTimeException foreign) {
            return Optional.empty();
        }
    }
}

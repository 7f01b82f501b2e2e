package org.xunyao.access;

import java.time.Instant;

/// One link of a station's audit chain (审计链).
///
/// @param station whose chain it is
/// @param sequence from 1, without holes; the order of events is this number, never the wall clock
/// @param at recordedTime
/// @param actor identifier of the {@link Ticket}
/// @param outcome `done` or `refused`
/// @param attempt UUID made before the first try, so that a try whose answer was lost is found again; empty in
///     links of before 22 November 2026, which have the older canonical form
/// @param previous SM3 of the link before, 64 zeros for the first
/// @param digest SM3 over all fields above in canonical form
public record AuditRecord(
        String station,
        long sequence,
        Instant at,
        String actor,
        String action,
        Target target,
        String outcome,
        String attempt,
        String previous,
        String digest) {}

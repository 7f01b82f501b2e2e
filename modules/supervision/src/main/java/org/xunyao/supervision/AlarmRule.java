package org.xunyao.supervision;

import java.util.List;

/// Judges a ledger (告警规则): which episodes should be brought before a person?
@FunctionalInterface
public interface AlarmRule {
    /// The episodes in the ledger's segments, in order.
    ///
    /// @param segments without gap or overlap, in order
    List<Episode> judge(List<Segment> segments, BusinessHours hours);
}

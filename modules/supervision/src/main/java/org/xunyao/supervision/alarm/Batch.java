package org.xunyao.supervision.alarm;

import java.util.UUID;
import org.xunyao.registry.PharmacyId;

/// Alarms of one cause that one person dismisses for one reason in one go (同因批量): raised by the
/// same rule in the same version, at the same pharmacy. Each keeps a step of its own.
///
/// @param id names the go in each of its steps
public record Batch(Id id, Finding.Rule rule, PharmacyId shop) {
    /// So many alarms at most, so that all can be taken back in the time for it.
    public static final int MOST = 50;

    /// Identity of one go.
    public record Id(UUID value) {}

    /// The go that begins with this alarm.
    public static Batch of(Id id, AlarmHead first) {
        return new Batch(id, first.finding().rule(), first.finding().shop());
    }

    /// Whether that alarm has the same cause.
    public boolean takes(AlarmHead head) {
        return head.finding().rule().equals(rule) && head.finding().shop().equals(shop);
    }

    /// Whether two alarms have the same cause.
    public static boolean alike(AlarmHead one, AlarmHead other) {
        Finding first = one.finding();
        Finding second = other.finding();
        return first.rule().equals(second.rule()) && first.shop().equals(second.shop());
    }
}

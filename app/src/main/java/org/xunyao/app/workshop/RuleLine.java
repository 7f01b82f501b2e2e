package org.xunyao.app.workshop;

import java.util.List;
import java.util.Optional;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.workshop.Demotion;
import org.xunyao.supervision.workshop.RuleVersion;
import org.xunyao.supervision.workshop.Worth;
import org.xunyao.video.CameraId;

/// A rule, for the whole bureau or for one camera that it watches (规则及其范围).
///
/// @param row in force there now
/// @param camera empty for the whole bureau
/// @param place what people call that camera; empty for the whole bureau
/// @param worth over the days that count
/// @param versions that the bureau set for this scope, oldest first
/// @param demotions of the rule, oldest first
public record RuleLine(
        AlarmRuleRow row,
        Optional<CameraId> camera,
        String place,
        Worth worth,
        List<RuleVersion> versions,
        List<Demotion> demotions) {
    /// Copies the lists.
    public RuleLine {
        versions = List.copyOf(versions);
        demotions = List.copyOf(demotions);
    }

    /// The version that still waits, if there is one.
    public Optional<RuleVersion> open() {
        return versions.stream().filter(RuleVersion::open).findFirst();
    }

    /// The demotion that holds, if there is one.
    public Optional<Demotion> demoted() {
        return demotions.stream().filter(Demotion::holds).findFirst();
    }

    /// Whether it is the same rule of the same scope.
    boolean same(RuleLine other) {
        return row.rule().equals(other.row.rule()) && camera.equals(other.camera);
    }
}

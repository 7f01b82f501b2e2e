package org.xunyao.app.watch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.ServiceLoader;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;

/// A place that must not be empty (岗位), and the rule that watches it.
///
/// @param row the rule's data, as it will stand in the alarm
/// @param rule made of that row
/// @param hours outside of which nothing is judged
/// @param colour of its alarms
public record Post(
        CameraId camera,
        PharmacyId shop,
        Zone zone,
        AlarmRuleRow row,
        AlarmRule rule,
        BusinessHours hours,
        AlarmColour colour) {
    /// The post of a zone that is watched, by the rule in force on a day.
    ///
    /// @param shop in which the camera hangs
    /// @param clockZone in which hours are meant
    /// @throws FaultException `RULE-MISSING` if no rule of that name is in force or no kind reads it
    public static Post of(
            CameraId camera,
            PharmacyId shop,
            DrawnZone zone,
            List<AlarmRuleRow> rules,
            LocalDate day,
            ZoneId clockZone) {
        ZoneWatch watch = zone.watch().orElseThrow();
        AlarmRuleRow row = inForce(watch.rule(), rules, day);
        return new Post(camera, shop, zone.zone(), row, rule(row), watch.hours().week(clockZone), watch.colour());
    }

    /// The row of a rule on a day.
    ///
    /// @throws FaultException `RULE-MISSING` if no rule of that name is in force
    public static AlarmRuleRow inForce(String rule, List<AlarmRuleRow> rules, LocalDate day) {
        return rules.stream()
                .filter(candidate -> candidate.rule().equals(rule) && candidate.inForce(day))
                .findFirst()
                .orElseThrow(() -> new FaultException("RULE-MISSING", rule + " on " + day));
    }

    /// The rule that a row makes.
    ///
    /// @throws FaultException `RULE-MISSING` if no kind reads it
    public static AlarmRule rule(AlarmRuleRow row) {
        return ServiceLoader.load(AlarmRuleKind.class, AlarmRuleKind.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.reads(row.rule()))
                .findFirst()
                .orElseThrow(() -> new FaultException("RULE-MISSING", "no kind reads " + row.rule()))
                .rule(row);
    }
}

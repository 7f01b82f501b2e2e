package org.xunyao.app.watch;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.kind.NoPicture;
import org.xunyao.supervision.zone.DrawnZone;
import org.xunyao.supervision.zone.ZoneWatch;
import org.xunyao.video.CameraId;

/// A zone of a camera and the rule that watches it (布防岗位). A camera may have several; those that ask the same
/// are equal.
///
/// @param rule with its row's data, as it will stand in the alarm
/// @param hours of the shop; the rule's own mode says when it judges
/// @param colour of its alarms
public record Post(
        CameraId camera, PharmacyId shop, Zone zone, AlarmRule rule, BusinessHours hours, AlarmColour colour) {
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
        AlarmRule rule = rule(inForce(watch.rule(), rules, day));
        return new Post(camera, shop, zone.zone(), rule, watch.hours().week(clockZone), watch.colour());
    }

    /// The same in a shop that is open at other hours.
    public Post during(BusinessHours open) {
        return new Post(camera, shop, zone, rule, open, colour);
    }

    /// The rule's data.
    public AlarmRuleRow row() {
        return rule.row();
    }

    /// Whether its ledger is the record of a post's duty (在岗台账).
    public boolean isDuty() {
        return rule.duty();
    }

    /// Whether it is judged by what the stream does (离线), and by no look.
    public boolean isOutage() {
        return rule.condition() instanceof NoPicture;
    }

    /// Whether all that was seen of a day counts together (按日累计), and its watch raises nothing by itself.
    public boolean isDaily() {
        return rule.condition().daily();
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
        return AlarmRuleKind.of(row.rule())
                .orElseThrow(() -> new FaultException("RULE-MISSING", "no kind reads " + row.rule()))
                .rule(row);
    }
}

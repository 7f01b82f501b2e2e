package org.xunyao.app.watch;

import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
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
        AlarmColour colour) {}

package org.xunyao.supervision.figures;

import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.CameraId;

/// How often a rule was right at a camera (规则在该点位的精确率).
///
/// @param rule with its version: another version is another rule
public record RulePrecision(Finding.Rule rule, CameraId camera, Precision precision) {}

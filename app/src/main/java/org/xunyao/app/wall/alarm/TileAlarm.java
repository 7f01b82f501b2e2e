package org.xunyao.app.wall.alarm;

import org.xunyao.ui.control.WarningLevel;

/// The most pressing alarm of a camera that waits for a person (待复核告警), as its tile says it.
///
/// @param what level and finding, such as 橙 · 药师不在岗 31 分
/// @param waits since when, such as 待复核 14 分
public record TileAlarm(WarningLevel level, String what, String waits) {}

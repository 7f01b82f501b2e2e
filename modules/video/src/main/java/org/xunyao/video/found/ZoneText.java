package org.xunyao.video.found;

/// The words of a zone at one look (区域文字).
///
/// @param zone its name in the plan that was in force, 1..64 characters
public record ZoneText(String zone, TextUse use, TextReading reading) {
    /// Refuses a zone without a name.
    public ZoneText {
        ZoneFinds.requireName(zone);
    }
}

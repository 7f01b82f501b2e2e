package org.xunyao.video.cells;

/// What one look found in a zone of shelves, floor or licences (区域读数).
///
/// @param zone its name in the plan that was in force, 1..64 characters
/// @param count of its cells
public record ZoneReading(String zone, CellCount count) {
    private static final int LONGEST = 64;

    /// Refuses a zone without a name.
    public ZoneReading {
        if (zone.isEmpty() || zone.length() > LONGEST) {
            throw new IllegalArgumentException("zone of " + zone.length() + " characters");
        }
    }
}

package org.xunyao.video.cells;

/// A zone with the name that people gave it (区域).
///
/// @param name in the plan in force, 1..64 characters
/// @param confirmation number of the one that it is compared with, or learnt for; {@link #NOBODY} if there is none
public record NamedZone(String name, long confirmation, CellZone zone) {
    /// Nobody confirmed how it looks.
    public static final long NOBODY = 0;
}

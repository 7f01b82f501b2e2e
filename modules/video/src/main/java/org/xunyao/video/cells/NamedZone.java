package org.xunyao.video.cells;

/// A zone with the name that people gave it (区域). The worker is told of the cells that nobody hides, and of no
/// others.
///
/// @param name in the plan in force, 1..64 characters
/// @param confirmation number of the one that it is compared with, or learnt for; {@link #NOBODY} if there is none
/// @param zone what of it is compared
/// @param hidden its cells under a privacy mask: nothing is ever known of them
public record NamedZone(String name, long confirmation, CellZone zone, CellSet hidden) {
    /// Nobody confirmed how it looks.
    public static final long NOBODY = 0;

    /// A zone of which nothing is hidden.
    public NamedZone(String name, long confirmation, CellZone zone) {
        this(name, confirmation, zone, CellSet.NONE);
    }

    /// What was counted in the cells that are compared, as a count of the whole zone: hidden cells are unknown.
    ///
    /// @throws IllegalArgumentException if it is of other cells
    public CellCount whole(CellCount seen) {
        if (seen.cells() != zone.cells().size()) {
            throw new IllegalArgumentException(seen.cells() + " cells");
        }
        return new CellCount(seen.cells() + hidden.size(), seen.changed(), seen.unknown() + hidden.size());
    }
}

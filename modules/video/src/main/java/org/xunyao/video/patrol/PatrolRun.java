package org.xunyao.video.patrol;

import java.time.Instant;
import java.util.UUID;
import org.xunyao.video.wall.NamedView;

/// One patrol of one person (一次轮巡).
///
/// @param id made before the first try of keeping it
/// @param station where
/// @param person the audit's name of who went, such as `person:…`
/// @param name of the sequence, as that of a {@link NamedView}
/// @param begun whole milliseconds
public record PatrolRun(UUID id, String station, String person, String name, PatrolSeries series, Instant begun) {
    /// Refuses what would not stand in a line of its text.
    ///
    /// @throws IllegalArgumentException if the name does not fit, or a line would break
    public PatrolRun {
        if (!NamedView.fits(name) || broken(station) || broken(person)) {
            throw new IllegalArgumentException("patrol");
        }
    }

    private static boolean broken(String line) {
        return line.isBlank() || line.chars().anyMatch(Character::isISOControl);
    }
}

package org.xunyao.video.cache;

import java.util.List;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;

/// Film of one camera as it was received (原始码流), with what the camera claimed of its time.
///
/// @param units in the order of decoding, from a key unit on; may be empty
public record Footage(List<AccessUnit> units, CameraTimes times) {
    /// Copies the list.
    public Footage {
        units = List.copyOf(units);
    }

    /// Whether there is nothing.
    public boolean isEmpty() {
        return units.isEmpty();
    }
}

package org.xunyao.video.cache;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.fit.StreamKind;

/// Film of one camera as it was received (原始码流), with what the camera claimed of its time.
///
/// @param units in the order of decoding, from a key unit on; may be empty
public record Footage(List<AccessUnit> units, CameraTimes times) {
    /// Copies the list.
    public Footage {
        units = List.copyOf(units);
    }

    /// This and what came later, of which nothing is taken twice. What does not follow, because it is of
    /// another run of the program or coded another way, is left out.
    public Footage and(Footage later) {
        List<AccessUnit> all = new ArrayList<>(units);
        for (AccessUnit unit : later.units()) {
            boolean starts = all.isEmpty();
            if (starts || follows(all.getLast(), unit)) {
                all.add(unit);
            }
        }
        return new Footage(all, times.and(later.times()));
    }

    private static boolean follows(AccessUnit last, AccessUnit next) {
        return next.codec() == last.codec()
                && StreamKind.of(next.number()) == StreamKind.of(last.number())
                && next.number() > last.number()
                && !next.arrival().isBefore(last.arrival());
    }

    /// Whether there is nothing.
    public boolean isEmpty() {
        return units.isEmpty();
    }
}

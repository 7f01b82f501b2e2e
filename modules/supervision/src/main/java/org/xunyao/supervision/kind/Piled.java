package org.xunyao.supervision.kind;

import java.util.Optional;
import org.xunyao.supervision.Condition;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.video.Observation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.ZoneReading;

/// So much of the zone does not look as a person confirmed it (区域堆放). Cells that nobody could see are neither
/// changed nor unchanged: where the answer depends on them, or where nothing was compared, nothing is known.
///
/// @param percent of the zone's cells, 1..100
public record Piled(int percent) implements Condition {
    private static final double WHOLE = 100;

    /// Refuses a share that everything or nothing would reach.
    public Piled {
        if (percent < 1 || percent > WHOLE) {
            throw new IllegalArgumentException(percent + " %");
        }
    }

    @Override
    public Held judge(Observation look, Zone zone) {
        if (!look.usable()) {
            return Held.unseen(look);
        }
        Optional<CellCount> count = look.zones().stream()
                .filter(reading -> reading.zone().equals(zone.name()))
                .map(ZoneReading::count)
                .findFirst();
        return count.map(this::held).orElseGet(() -> new Held.Unseen(UnseenReason.UNUSABLE));
    }

    private Held held(CellCount count) {
        return switch (count.reaches(percent / WHOLE)) {
            case YES -> Held.of(true);
            case NO -> Held.of(false);
            case UNKNOWN -> new Held.Unseen(UnseenReason.UNUSABLE);
        };
    }
}

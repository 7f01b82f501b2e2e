package org.xunyao.media.link.zones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;
import org.xunyao.video.cells.NamedZone;
import org.xunyao.video.cells.ZoneReading;

/// What the worker counts, with the names that people gave.
class ToldZonesTest {
    private static CellSet cells(int from, int to) {
        var bits = new BitSet();
        bits.set(from, to);
        return new CellSet(bits);
    }

    private static NamedZone zone(CellSet seen, CellSet hidden) {
        return new NamedZone("货架", 1, new CellZone(seen, Learning.NONE, Optional.empty()), hidden);
    }

    @Test
    void cellsUnderAMaskAreUnknownInEachReadingAndTheWorkerNeverHearsOfThem() {
        var told = new ToldZones(7, List.of(zone(cells(4, 40), cells(0, 4))), List.of());
        assertThat(told.message(3).zones().getFirst().cells()).isEqualTo(cells(4, 40));
        assertThat(told.readings(new ToStation.Counted(7, List.of(new CellCount(36, 5, 2)))))
                .containsExactly(new ZoneReading("货架", new CellCount(40, 5, 6)));
    }

    @Test
    void whatWasCountedForAPolygonOfBeforeIsNobodysReading() {
        var told = new ToldZones(7, List.of(zone(cells(4, 40), CellSet.NONE)), List.of());
        assertThat(told.readings(new ToStation.Counted(6, List.of(new CellCount(36, 5, 2)))))
                .isEmpty();
        assertThat(told.readings(List.of(new CellCount(35, 5, 2)))).isEmpty();
    }
}

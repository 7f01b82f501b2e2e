package org.xunyao.video.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xunyao.video.cells.CellCount.Reach;

/// Cells, their sketches as bytes, and what may be concluded from counts.
class CellsTest {
    private static final long SEED = 70;

    @Test
    void aCellBelongsToAnAreaThatHoldsHalfOfIt() {
        assertThat(CellGrid.of((x, y) -> x < 0.5 && y < 0.5).size()).isEqualTo(60);
        assertThat(CellGrid.of((_, _) -> true).size()).isEqualTo(CellGrid.CELLS);
        assertThat(CellGrid.of((_, _) -> false).size()).as("outside").isZero();
        assertThat(CellGrid.of((x, y) -> x < 0.03 && y < 1).numbers())
                .as("three fifths of the first column")
                .hasSize(CellGrid.ROWS);
        assertThat(CellGrid.of((x, y) -> x < 0.02 && y < 1).size()).isZero();
    }

    @Test
    void aSketchComesBackAsItWentAndNothingElseIsOne() {
        var random = new Random(SEED);
        for (int round = 0; round < 50; round++) {
            var bits = new BitSet();
            for (int cell = 0; cell < CellGrid.CELLS; cell++) {
                bits.set(cell, random.nextInt(4) == 0);
            }
            bits.set(random.nextInt(CellGrid.CELLS));
            var cells = new CellSet(bits);
            byte[] content = new byte[cells.size() * CellSketch.CELL];
            random.nextBytes(content);
            CellSketch sketch = CellSketch.of(cells, content);
            byte[] bytes = sketch.bytes();
            assertThat(CellSketch.read(bytes)).isEqualTo(sketch);
            assertThat(bytes.length).isLessThanOrEqualTo(CellSketch.MOST);
            int last = bits.length() - 1;
            byte[] cell = new byte[CellSketch.CELL];
            sketch.cell(last, cell);
            assertThat(cell).isEqualTo(Arrays.copyOfRange(content, content.length - CellSketch.CELL, content.length));
            for (int length : new int[] {0, 1, 31, bytes.length - 1, bytes.length + 1}) {
                assertThatThrownBy(() -> CellSketch.read(Arrays.copyOf(bytes, length)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> CellSketch.read(new byte[CellSketch.MOST + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSketchWithoutSomeCellsShowsTheOthersAsBefore() {
        CellSet all = CellGrid.of((x, _) -> x < 0.5);
        byte[] content = new byte[all.size() * CellSketch.CELL];
        new Random(SEED).nextBytes(content);
        CellSketch sketch = CellSketch.of(all, content);
        CellSet hidden = CellGrid.of((_, y) -> y < 0.5);
        assertThat(all.meets(hidden)).isTrue();
        assertThat(all.without(hidden).meets(hidden)).isFalse();

        CellSketch left = sketch.without(hidden).orElseThrow();

        assertThat(left.cells())
                .isEqualTo(all.without(hidden))
                .extracting(CellSet::size)
                .isEqualTo(60);
        byte[] before = new byte[CellSketch.CELL];
        byte[] now = new byte[CellSketch.CELL];
        for (int cell : left.cells().numbers()) {
            sketch.cell(cell, before);
            left.cell(cell, now);
            assertThat(now).isEqualTo(before);
        }
        assertThat(CellSketch.read(left.bytes())).isEqualTo(left);
        assertThat(sketch.without(all)).isEmpty();
    }

    @Test
    void whatNobodySawIsNoNo() {
        assertThat(new CellCount(100, 10, 0).reaches(0.1)).isEqualTo(Reach.YES);
        assertThat(new CellCount(100, 10, 90).reaches(0.1)).isEqualTo(Reach.YES);
        assertThat(new CellCount(100, 9, 0).reaches(0.1)).isEqualTo(Reach.NO);
        assertThat(new CellCount(100, 9, 1).reaches(0.1)).isEqualTo(Reach.UNKNOWN);
        assertThat(new CellCount(100, 0, 100).reaches(1)).isEqualTo(Reach.UNKNOWN);
        var random = new Random(SEED);
        for (int round = 0; round < 1_000; round++) {
            int cells = 1 + random.nextInt(CellGrid.CELLS);
            int changed = random.nextInt(cells + 1);
            int unknown = random.nextInt(cells - changed + 1);
            double share = Math.max(random.nextDouble(), 0.001);
            Reach none = new CellCount(cells, changed, 0).reaches(share);
            Reach all = new CellCount(cells, changed + unknown, 0).reaches(share);
            assertThat(new CellCount(cells, changed, unknown).reaches(share))
                    .isEqualTo(none == all ? none : Reach.UNKNOWN);
        }
    }
}

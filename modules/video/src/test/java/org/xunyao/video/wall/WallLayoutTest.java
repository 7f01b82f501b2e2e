package org.xunyao.video.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WallLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "ONE, 1",
        "FOUR, 4",
        "NINE, 9",
        "SIXTEEN, 16",
        "TWENTY_FIVE, 25",
        "THIRTY_SIX, 36",
        "SIXTY_FOUR, 64",
        "ONE_AND_FIVE, 6",
        "ONE_AND_SEVEN, 8",
    })
    void aLayoutHasAsManyCellsAsItsNameSays(WallLayout layout, int tiles) {
        assertThat(layout.tiles()).isEqualTo(tiles);
    }

    @ParameterizedTest
    @EnumSource
    void everyStepOfTheGridBelongsToExactlyOneCell(WallLayout layout) {
        for (int column = 0; column < layout.perSide(); column++) {
            for (int row = 0; row < layout.perSide(); row++) {
                int at = column;
                int under = row;
                assertThat(layout.cells().stream().filter(cell -> cell.covers(at, under)))
                        .as(column + "," + row)
                        .hasSize(1);
            }
        }
        assertThat(layout.cells().stream()
                        .mapToInt(cell -> cell.columns() * cell.rows())
                        .sum())
                .isEqualTo(layout.perSide() * layout.perSide());
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsReachedFromTheFirstByArrows(WallLayout layout) {
        var reached = new TreeSet<Integer>();
        var open = new ArrayDeque<Integer>();
        open.add(0);
        while (!open.isEmpty()) {
            int cell = open.remove();
            if (reached.add(cell)) {
                int[][] steps = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
                for (int[] step : steps) {
                    layout.beside(cell, step[0], step[1]).ifPresent(open::add);
                }
            }
        }
        assertThat(reached).hasSize(layout.tiles());
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 0, 1", "0, 0, 1, 3", "1, -1, 0, 0", "2, -1, 0, 0", "3, 0, -1, 0", "5, 0, -1, 2"})
    void besideTheLargePictureStandTheSmallOnes(int cell, int right, int down, int expected) {
        assertThat(WallLayout.ONE_AND_FIVE.beside(cell, right, down)).isEqualTo(OptionalInt.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"0, -1, 0", "0, 0, -1", "15, 1, 0", "15, 0, 1"})
    void atTheEdgeThereIsNoCellBeside(int cell, int right, int down) {
        assertThat(WallLayout.SIXTEEN.beside(cell, right, down)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, ONE", "1, ONE", "2, FOUR", "16, SIXTEEN", "17, TWENTY_FIVE", "37, SIXTY_FOUR", "500, SIXTY_FOUR"})
    void theFittingLayoutIsTheSmallestThatShowsAll(int cameras, WallLayout layout) {
        assertThat(WallLayout.fitting(cameras)).isEqualTo(layout);
    }
}

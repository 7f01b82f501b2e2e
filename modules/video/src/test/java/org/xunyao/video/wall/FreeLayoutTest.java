package org.xunyao.video.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.xunyao.video.CameraId;

class FreeLayoutTest {
    private static final int SIDE = FreeLayout.SIDE;

    private static Cell cell(int column, int row, int columns, int rows) {
        return new Cell(column, row, columns, rows);
    }

    @ParameterizedTest
    @EnumSource
    void everyFixedLayoutIsTheBeginningOfAFreeOne(WallLayout fixed) {
        FreeLayout free = FreeLayout.of(fixed);
        assertThat(free.tiles()).isEqualTo(fixed.tiles());
        assertThat(free.cells().stream()
                        .mapToInt(cell -> cell.columns() * cell.rows())
                        .sum())
                .as("nothing is left over")
                .isEqualTo(SIDE * SIDE);
        assertThat(FreeLayout.of(free)).isSameAs(free);
    }

    /// Whatever is asked for, at whatever cell, in whatever order.
    @ParameterizedTest
    @MethodSource("seeds")
    void cellsNeverLieOverOneAnotherAndNeverBeyondTheGrid(long seed) {
        var random = new Random(seed);
        var fixed = WallLayout.values();
        FreeLayout layout = FreeLayout.of(fixed[random.nextInt(fixed.length)]);
        int changed = 0;
        for (int round = 0; round < 1_500; round++) {
            Optional<FreeLayout> next = any(layout, random);
            layout = next.orElse(layout);
            changed += next.isPresent() ? 1 : 0;
            sound(layout);
        }
        assertThat(changed).isPositive();
    }

    private static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(20);
    }

    private static Optional<FreeLayout> any(FreeLayout layout, Random random) {
        int at = random.nextInt(layout.tiles());
        return switch (random.nextInt(6)) {
            case 0 -> layout.move(at, by(random), by(random));
            case 1 -> layout.resize(at, by(random), by(random));
            case 2 -> layout.split(at);
            case 3 -> layout.without(at);
            case 4 -> layout.resize(at, -random.nextInt(SIDE), -random.nextInt(SIDE));
            default ->
                layout.with(
                        at,
                        cell(
                                random.nextInt(SIDE + 2),
                                random.nextInt(SIDE + 2),
                                1 + random.nextInt(SIDE),
                                1 + random.nextInt(SIDE)));
        };
    }

    private static int by(Random random) {
        return random.nextInt(2 * SIDE) - SIDE;
    }

    private static void sound(FreeLayout layout) {
        var taken = new boolean[SIDE][SIDE];
        assertThat(layout.tiles()).isBetween(1, FreeLayout.MOST);
        for (Cell cell : layout.cells()) {
            assertThat(Math.min(cell.columns(), cell.rows())).isGreaterThanOrEqualTo(FreeLayout.SMALLEST);
            for (int column = cell.column(); column < cell.column() + cell.columns(); column++) {
                for (int row = cell.row(); row < cell.row() + cell.rows(); row++) {
                    // An index beyond the grid throws.
                    assertThat(taken[column][row]).as("%s", cell).isFalse();
                    taken[column][row] = true;
                }
            }
        }
    }

    @Test
    void aChangeThatDoesNotFitGivesNoLayout() {
        FreeLayout four = FreeLayout.of(WallLayout.FOUR);
        assertThat(four.move(0, 1, 0)).as("over another").isEmpty();
        assertThat(four.move(0, -1, 0)).as("beyond the grid").isEmpty();
        assertThat(four.resize(3, 1, 0)).isEmpty();
        assertThat(four.resize(0, -10, 0)).as("too small").isEmpty();
        FreeLayout narrow = four.resize(0, -9, 0).orElseThrow();
        assertThat(narrow.cells().getFirst()).isEqualTo(cell(0, 0, 3, 12));
        assertThat(narrow.move(0, 9, 0)).isPresent();
        assertThat(narrow.move(0, 10, 0)).isEmpty();
    }

    @Test
    void splittingHalvesTheLongerSideAndTheNewHalfComesLast() {
        FreeLayout one = new FreeLayout(List.of(cell(0, 0, SIDE, 10)));
        FreeLayout two = one.split(0).orElseThrow();
        assertThat(two.cells()).containsExactly(cell(0, 0, 12, 10), cell(12, 0, 12, 10));
        FreeLayout three = two.split(0).orElseThrow().split(0).orElseThrow();
        assertThat(three.cells().getFirst()).isEqualTo(cell(0, 0, 6, 5));
        assertThat(new FreeLayout(List.of(cell(0, 0, 5, 5))).split(0)).isEmpty();
        assertThat(FreeLayout.of(WallLayout.SIXTY_FOUR).split(0)).isEmpty();
        assertThat(one.without(0)).as("the last one stays").isEmpty();
    }

    @Test
    void arrowsGoToTheCellThatLiesInTheWay() {
        FreeLayout six = FreeLayout.of(WallLayout.ONE_AND_FIVE);
        for (int at = 0; at < six.tiles(); at++) {
            for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                assertThat(six.beside(at, way[0], way[1]))
                        .as("%d %d %d", at, way[0], way[1])
                        .isEqualTo(WallLayout.ONE_AND_FIVE.beside(at, way[0], way[1]));
            }
        }
        var apart = new FreeLayout(List.of(cell(0, 0, 4, 4), cell(10, 12, 4, 4)));
        assertThat(apart.beside(0, 1, 0)).isEqualTo(OptionalInt.of(1));
        assertThat(apart.beside(1, 0, -1)).isEqualTo(OptionalInt.of(0));
        assertThat(apart.beside(0, -1, 0)).isEmpty();
        assertThat(apart.at(5, 0)).as("nothing lies there").isEmpty();
    }

    @Test
    void aLayoutThatIsNoneIsRefused() {
        for (List<Cell> cells : List.of(
                List.<Cell>of(),
                List.of(cell(0, 0, 2, 3)),
                List.of(cell(22, 0, 3, 3)),
                List.of(cell(0, 0, Integer.MAX_VALUE, 3)),
                List.of(cell(0, 0, 4, 4), cell(3, 3, 4, 4)),
                many(65))) {
            assertThatThrownBy(() -> new FreeLayout(cells)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Cell> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> cell(at % 8 * 3, at / 8 * 3, 3, 3))
                .toList();
    }

    @Test
    void aCellThatGoesLosesNoCamera() {
        var cameras = new ArrayList<CameraId>();
        IntStream.rangeClosed(1, 6).forEach(number -> cameras.add(new CameraId("C" + number)));
        WallPlan plan = WallPlan.of(FreeLayout.of(WallLayout.FOUR), cameras);
        FreeLayout three = FreeLayout.of(WallLayout.FOUR).without(1).orElseThrow();
        WallPlan after = plan.without(1, three);
        assertThat(after.places().stream().map(place -> place.orElseThrow().code()))
                .containsExactly("C1", "C3", "C4", "C5", "C6", "C2");
        assertThat(plan.clear(1).without(1, three).places()).hasSize(5);
        assertThat(plan.without(900, three)).isEqualTo(plan.with(three));
    }
}

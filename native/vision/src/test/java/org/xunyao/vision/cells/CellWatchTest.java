package org.xunyao.vision.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;
import org.xunyao.vision.OpenCv;
import org.xunyao.vision.SceneLimits;

/// How a baseline is learnt, and from what it is not.
class CellWatchTest {
    private static final long SECOND = 1_000_000_000L;
    private static final CellSet CELLS = CellGrid.of((x, _) -> x < 0.5);
    private static final Painted SHELF = Painted.structure(9, 40, 200);

    private final CellLimits limits = SceneLimits.bundled().cells();
    private final CellMeter meter = new CellMeter(limits);
    private long nanos;

    @BeforeEach
    void openCvIsLoaded() {
        assertThat(OpenCv.load()).startsWith("4.13");
    }

    private static CellSet cell(int number) {
        var bits = new BitSet();
        bits.set(number);
        return new CellSet(bits);
    }

    private static CellWatch watch(Learning learning, Optional<CellSketch> baseline) {
        return new CellWatch(SceneLimits.bundled().cells(), 4, List.of(new CellZone(CELLS, learning, baseline)));
    }

    /// One look two seconds after the one before.
    private CellAnswer look(CellWatch watch, Painted picture, CellSet behind, CellSet moving) {
        nanos += 2 * SECOND;
        return watch.look(meter, picture.noise(nanos, 2).seen(), behind, moving, nanos);
    }

    private Optional<CellSketch> looks(CellWatch watch, Painted picture, int count) {
        Optional<CellSketch> learnt = Optional.empty();
        for (int look = 0; look < count; look++) {
            CellAnswer answer = look(watch, picture, CellSet.NONE, CellSet.NONE);
            learnt = learnt.or(() -> Optional.ofNullable(answer.learnt().get(0)));
        }
        return learnt;
    }

    @Test
    void fiveLooksThatAgreeAreABaselineOnce() {
        CellWatch watch = watch(Learning.ANEW, Optional.empty());
        assertThat(watch.learns()).isTrue();
        assertThat(looks(watch, SHELF, 4)).isEmpty();
        Optional<CellSketch> learnt = looks(watch, SHELF, 1);
        assertThat(learnt)
                .hasValueSatisfying(sketch -> assertThat(sketch.cells()).isEqualTo(CELLS));
        assertThat(watch.learns()).isFalse();
        assertThat(looks(watch, SHELF, 6)).isEmpty();
        CellAnswer answer = look(watch(Learning.NONE, learnt), SHELF, CellSet.NONE, CellSet.NONE);
        assertThat(answer.verdicts().getFirst().count()).isEqualTo(new CellCount(120, 0, 0));
        assertThat(answer.revision()).isEqualTo(4);
    }

    @Test
    void nothingIsLearntWhilePeopleAreInThePictureOrSomethingMovesInTheZone() {
        CellWatch watch = watch(Learning.ANEW, Optional.empty());
        for (int look = 0; look < 10; look++) {
            assertThat(look(watch, SHELF, cell(239), CellSet.NONE).learnt())
                    .as("somebody is there, though not in the zone")
                    .isEmpty();
            assertThat(look(watch, SHELF, CellSet.NONE, cell(0)).learnt()).isEmpty();
        }
        for (int look = 0; look < 4; look++) {
            assertThat(look(watch, SHELF, CellSet.NONE, cell(239)).learnt()).isEmpty();
        }
        assertThat(look(watch, SHELF, CellSet.NONE, cell(239)).learnt())
                .as("what moves outside the zone is no matter")
                .hasSize(1);
    }

    @Test
    void looksThatDisagreeBeginAnew() {
        CellWatch watch = watch(Learning.ANEW, Optional.empty());
        Painted other = SHELF.with(Painted.structure(8, 40, 200), 0, 0, 64, 60);
        assertThat(looks(watch, SHELF, 4)).isEmpty();
        assertThat(looks(watch, other, 4)).isEmpty();
        assertThat(looks(watch, other, 1)).isPresent();
    }

    @Test
    void picturesOfOneMomentAreNotSeveral() {
        CellWatch watch = watch(Learning.ANEW, Optional.empty());
        for (int look = 0; look < 20; look++) {
            assertThat(watch.look(meter, SHELF.seen(), CellSet.NONE, CellSet.NONE, SECOND + look)
                            .learnt())
                    .isEmpty();
        }
    }

    @Test
    void anHourIsLearntOnlyFromWhatAgreesWithTheConfirmedOne() {
        Optional<CellSketch> confirmed = looks(watch(Learning.ANEW, Optional.empty()), SHELF, 5);
        Painted crowded = SHELF.with(Painted.structure(8, 40, 200), 0, 0, 64, 60);
        assertThat(looks(watch(Learning.AGREEING, confirmed), crowded, 20)).isEmpty();
        Painted evening = SHELF.light(0.6, 5);
        assertThat(looks(watch(Learning.AGREEING, confirmed), evening, 5)).isPresent();
    }

    @Test
    void withoutABaselineNothingIsKnown() {
        CellAnswer answer = look(watch(Learning.NONE, Optional.empty()), SHELF, CellSet.NONE, CellSet.NONE);
        assertThat(answer.verdicts().getFirst().count()).isEqualTo(new CellCount(120, 0, 120));
    }
}

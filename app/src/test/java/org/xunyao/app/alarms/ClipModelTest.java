package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.alarms.ReviewSheet.Clip;
import org.xunyao.app.shell.StillClock;
import org.xunyao.ui.task.Tasks;

class ClipModelTest {
    private final PaintedClips player = new PaintedClips();
    private final ClipModel model = new ClipModel(
            Optional.of(player), new Tasks(Runnable::run, Runnable::run, new StillClock(ReviewBench.NOW)));
    private final Clip first = clip(1);
    private final Clip second = clip(2);

    @Test
    void aClipRunsOnWhileItsAlarmGrows() {
        model.show(List.of(second));
        model.toggle();
        model.show(List.of(first, second));
        assertThat(player.last().closed).isFalse();
        assertThat(model.playingProperty().get()).isTrue();
        assertThat(model.placeProperty().get()).isEqualTo(1);
    }

    @Test
    void aClipOfAnotherAlarmIsClosed() {
        model.show(List.of(first));
        model.toggle();
        model.show(List.of(second));
        assertThat(player.last().closed).isTrue();
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.placeProperty().get()).isZero();
    }

    private static Clip clip(int part) {
        var from = ReviewBench.NOW.plusSeconds(60L * part);
        return new Clip(ReviewBench.item(1, part), from, from.plus(PaintedClips.LENGTH));
    }
}

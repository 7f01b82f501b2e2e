package org.xunyao.app.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.shell.StillClock;
import org.xunyao.ui.task.Tasks;

/// What a person has watched, with no picture drawn in between.
final class WatchedClipTest {
    private final PaintedClips clips = new PaintedClips();
    private final ClipModel model =
            new ClipModel(Optional.of(clips), new Tasks(Runnable::run, Runnable::run, new StillClock(Instant.EPOCH)));

    @Test
    void aClipThatEndedSinceTheLastPictureIsWatched() {
        Instant from = ReviewBench.NOW;
        model.show(List.of(new ReviewSheet.Clip(ReviewBench.item(1, 1), from, from.plus(PaintedClips.LENGTH))));
        model.toggle();
        clips.last().pass(Duration.ofSeconds(29));
        assertThat(model.isWatched()).isFalse();
        clips.last().pass(Duration.ofSeconds(2));
        assertThat(model.watchedProperty().get()).as("nothing was drawn since").isFalse();
        assertThat(model.isWatched()).isTrue();
        assertThat(model.watched().anyOf(List.of(ReviewBench.item(1, 1)))).isTrue();
    }
}

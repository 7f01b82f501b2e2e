package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.fit.StreamKind;

class PostSeriesTest {
    @TempDir
    Path folder;

    @Test
    void theStretchBeforeAChangeIsJudgedByTheZoneThatWasInForce() {
        try (Store store = WatchRig.open(folder)) {
            var rig = new WatchRig(store, folder, "S1", WatchLimits.USUAL, (units, zone) -> WatchRig.agrees(units));
            PostWatch first = rig.watch();
            var series = new PostSeries(List.of(first), rig.time());
            rig.manned(5);
            rig.empty(40);
            rig.unlooked(1);
            assertThat(rig.alarms()).as("not settled yet").isEmpty();
            PostWatch second =
                    series.follow(List.of(rig.elsewhereDrawn()), rig::newWatch).getFirst();
            for (int i = 0; i < 6; i++) {
                rig.elsewhere(1);
                series.second();
            }
            assertThat(rig.alarms()).as("raised by the zone before").hasSize(1);
            assertThat(rig.alarms().getFirst().head().finding().to()).isBeforeOrEqualTo(second.begun());
            var segments = series.segments();
            for (int i = 1; i < segments.size(); i++) {
                assertThat(segments.get(i).from()).isEqualTo(segments.get(i - 1).to());
            }
            assertThat(segments).extracting(Segment::from).contains(second.begun());
            assertThat(first.isOver(rig.now().plus(Duration.ofHours(1)))).isTrue();
            assertThat(second.isOver(rig.now().plus(Duration.ofHours(1)))).isFalse();
        }
    }

    @Test
    void whatIsDrawnWhileAnotherStationWatchesSaysNothingOfItsMinutes() {
        try (Store store = WatchRig.open(folder)) {
            var rig = new WatchRig(store, folder, "S1", WatchLimits.USUAL, (units, zone) -> WatchRig.agrees(units));
            var series = new PostSeries(List.of(rig.watch()), rig.time());
            series.leave();
            rig.elsewhere(60);
            PostWatch second =
                    series.follow(List.of(rig.elsewhereDrawn()), rig::newWatch).getFirst();
            second.changed(StreamKind.MAIN, CameraTimes.NONE, UnseenReason.REDRAWN);
            rig.elsewhere(60);
            second.event(new StreamEvent.Stopped(second.post().camera(), rig.now()));
            rig.elsewhere(60);
            assertThat(second.segments())
                    .extracting(Segment::duty)
                    .containsOnly(new Duty.Unseen(UnseenReason.NOT_OURS));

            series.begin(Optional.empty());
            series.interrupted(UnseenReason.RESTARTED);
            rig.elsewhere(5);
            assertThat(second.segments().getLast().duty()).isEqualTo(new Duty.Unseen(UnseenReason.RESTARTED));
        }
    }
}

package org.xunyao.video.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent;

/// By which time films are laid side by side.
class AlignmentTest {
    private static final CameraId CAMERA = new CameraId("C1");
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");

    /// Units of five pictures a second, a key unit each second, that need so long on their way.
    private static List<AccessUnit> units(int... delays) {
        var units = new ArrayList<AccessUnit>();
        for (int i = 0; i < delays.length; i++) {
            Instant came = START.plusMillis(i * 200L + delays[i]);
            units.add(new AccessUnit(
                    CAMERA, i, Codec.H264, i % 5 == 0, i * 18_000L, came, 0, new byte[] {0, 0, 0, 1, 1}));
        }
        return units;
    }

    private static CameraTimes claim(CameraTimes before, long pts, Instant claimed) {
        return before.after(new StreamEvent.CameraClock(CAMERA, START, pts, Optional.of(claimed)));
    }

    private static CameraTimes begun() {
        return CameraTimes.NONE.after(new StreamEvent.CameraClock(CAMERA, START, 0, Optional.empty()));
    }

    @Test
    void aClockThatIsAheadIsPutRightAndTheWayThroughTheNetworkCountsOnlyInsofarAsItDiffers() {
        var units = units(900, 40, 40, 40, 40, 40, 700, 700, 40, 40, 300);
        var times = claim(begun(), 0, START.plusMillis(2_300));
        var found = Alignment.of(new Footage(units, times));
        assertThat(found).isEqualTo(new Alignment.ByCamera(Duration.ofMillis(2_260)));
        for (int i = 0; i < units.size(); i++) {
            assertThat(found.instant(units.get(i), times))
                    .as("equal distances, however the network held them up")
                    .isEqualTo(START.plusMillis(i * 200L + 40));
        }
    }

    @Test
    void ofACameraThatSaysNothingTheMomentOfComingIsAllThereIs() {
        var units = units(40, 40, 90);
        var found = Alignment.of(new Footage(units, begun()));
        assertThat(found).isEqualTo(new Alignment.ByArrival(Alignment.Why.SILENT));
        assertThat(found.instant(units.get(2), begun())).isEqualTo(units.get(2).arrival());
        assertThat(Alignment.of(new Footage(List.of(), begun())))
                .isEqualTo(new Alignment.ByArrival(Alignment.Why.SILENT));
    }

    @Test
    void aClockThatWasSetMeanwhileIsNotBelieved() {
        var units = units(40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40);
        var times = claim(claim(begun(), 0, START), 5 * 18_000, START.plusSeconds(61));
        assertThat(Alignment.of(new Footage(units, times))).isEqualTo(new Alignment.ByArrival(Alignment.Why.SET));
    }
}

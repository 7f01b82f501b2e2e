package org.xunyao.app.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Drawn;
import org.xunyao.app.wall.TileState;
import org.xunyao.video.patrol.PictureState;

class PatrolSightTest {
    private static final TileState LIVE = new TileState.Live(Duration.ZERO);
    private static final TileState LATE = new TileState.Late(Duration.ofSeconds(2));

    @Test
    void nobodyHasLookedAtAPictureThatIsNotDrawn() {
        for (Drawn drawn : new Drawn[] {
            new Drawn.Unasked(),
            new Drawn.Nothing(Instant.EPOCH),
            new Drawn.Gone(Drawn.Cause.RESTARTING, Instant.EPOCH, Optional.empty())
        }) {
            assertThat(PatrolOverWall.state(LIVE, drawn)).isEqualTo(PictureState.NONE);
            assertThat(PatrolOverWall.state(LATE, drawn)).isEqualTo(PictureState.NONE);
        }
        assertThat(PatrolOverWall.state(LIVE, new Drawn.Shown(Instant.EPOCH))).isEqualTo(PictureState.LIVE);
        assertThat(PatrolOverWall.state(LATE, new Drawn.Shown(Instant.EPOCH))).isEqualTo(PictureState.LATE);
    }
}

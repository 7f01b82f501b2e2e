package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xunyao.app.watch.SecondLook;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.Zone.Corner;
import org.xunyao.supervision.kind.Nobody;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.lease.Standing;

class AttendedLookTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Zone ZONE = new Zone("柜台", List.of(new Corner(0, 0), new Corner(1, 0), new Corner(1, 1)));
    private static final List<AccessUnit> FILM = List.of(new AccessUnit(
            CAMERA, 1, Codec.H264, true, 0, Instant.parse("2026-11-22T03:00:00Z"), 0, new byte[] {0, 0, 0, 1, 0x65}));
    private static final SecondLook.Question QUESTION = new SecondLook.Question(
            new Nobody(),
            ZONE,
            FILM.getFirst().arrival(),
            Duration.ZERO,
            List.of(FILM.getFirst().arrival()));
    private static final SecondLook.Answer SAID = new SecondLook.Disagrees("somebody");

    private Standing standing = Standing.alone();
    private int looks;

    @Test
    void whileTheCameraIsOursTheAnswerIsTheLooks() {
        assertThat(look(Standing.alone())).isEqualTo(SAID);
    }

    @Test
    void whatIsAnothersIsNotLookedAt() {
        standing = new Standing.Theirs("东站", false);
        assertThat(look(standing)).isInstanceOf(SecondLook.Cannot.class);
        assertThat(looks).isZero();
    }

    @Test
    void aLeaseThatRunsOutWhileTheFilmIsLookedAtRaisesNothing() {
        assertThat(look(new Standing.Unreachable())).isInstanceOf(SecondLook.Cannot.class);
        assertThat(looks).isEqualTo(1);
    }

    private SecondLook.Answer look(Standing afterwards) {
        SecondLook slow = (units, question) -> {
            looks++;
            standing = afterwards;
            return SAID;
        };
        return new AttendedLook(slow, camera -> standing).look(FILM, QUESTION);
    }
}

package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xunyao.media.link.Bubblewrap;
import org.xunyao.media.link.FrameSource;
import org.xunyao.media.protocol.DecodingEngine;

class RestartTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int CAMERAS = 9;

    @ParameterizedTest
    @EnumSource
    void nineCamerasComeBackAfterAKill(DecodingEngine engine) throws Exception {
        H264Clip clip = H264Clip.make("0xC02020", 640, 360, Rig.FPS, 4);
        try (Rig rig =
                new Rig(engine, Bubblewrap.probe(Path.of("/usr/bin/bwrap")), Optional.empty(), Optional.empty())) {
            List<FrameSource> sources = new ArrayList<>();
            for (int i = 0; i < CAMERAS; i++) {
                sources.add(rig.play("CAM-" + i, clip, 640, 360));
            }
            assertThat(Rig.eventually(LONG, () -> newer(sources, new long[CAMERAS])))
                    .isTrue();
            Rig.sleep(500);
            long[] before = sources.stream().mapToLong(FrameSource::binding).toArray();
            long killed = System.nanoTime();
            Rig.workers().forEach(ProcessHandle::destroyForcibly);
            List<Long> millis = new ArrayList<>();
            boolean[] back = new boolean[CAMERAS];
            boolean all = Rig.eventually(LONG, () -> {
                for (int i = 0; i < CAMERAS; i++) {
                    sources.get(i).poll();
                    if (!back[i] && sources.get(i).binding() > before[i]) {
                        back[i] = true;
                        millis.add((System.nanoTime() - killed) / 1_000_000);
                    }
                }
                return millis.size() == CAMERAS;
            });
            assertThat(all).as("all cameras came back").isTrue();
            System.getLogger("measure")
                    .log(System.Logger.Level.INFO, "kill to pictures of nine, {0}, ms: {1}", engine, millis);
        }
    }

    private static boolean newer(List<FrameSource> sources, long[] than) {
        sources.forEach(FrameSource::poll);
        return LongStream.range(0, CAMERAS).allMatch(i -> sources.get((int) i).binding() > than[(int) i]);
    }
}

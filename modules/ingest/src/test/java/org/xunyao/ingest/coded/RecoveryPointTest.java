package org.xunyao.ingest.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.Recorder;
import org.xunyao.ingest.ts.TimedUnit;
import org.xunyao.ingest.ts.TsDemuxer;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;

/// Foreign witness: x264 writes streams whose later key pictures are no IDR, and ffmpeg decodes what is
/// given out.
class RecoveryPointTest {
    @TempDir
    private Path folder;

    private final Recorder out = new Recorder();

    private List<TimedUnit> units(String options) throws Exception {
        Path film = Foreign.film(
                folder.resolve("film.ts"),
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-x264-params",
                options,
                "-f",
                "mpegts");
        return TsDemuxer.units(Files.readAllBytes(film), 1 << 20);
    }

    private void give(List<TimedUnit> units) {
        var gate = new UnitGate(new CameraId("c"), Codec.H264, out);
        gate.sets(units.getFirst().coded().nals());
        long first = units.getFirst().dts();
        for (TimedUnit unit : units.subList(10, units.size())) {
            if (!gate.passes(unit.coded())) {
                gate.take(unit.coded(), unit.dts() - first + unit.ahead(), Instant.EPOCH, (pts, arrival) -> {});
            }
        }
    }

    @Test
    void decodingBeginsAtAPictureOfWhichTheCoderSaysThatItCan() throws Exception {
        List<TimedUnit> units = units("open-gop=1:keyint=25:min-keyint=25:scenecut=0:bframes=2:b-adapt=0");
        give(units);
        List<AccessUnit> given = out.all();
        assertThat(given).hasSizeBetween(70, 75);
        assertThat(given.getFirst().key()).isTrue();
        assertThat(given.stream().filter(AccessUnit::key)).hasSize(3);
        assertThat(given)
                .allSatisfy(u -> assertThat(u.pts())
                        .isGreaterThanOrEqualTo(given.getFirst().pts()));
        var stream = new ByteArrayOutputStream();
        given.forEach(unit -> stream.writeBytes(unit.bytes()));
        List<String> shown = Foreign.shown(Files.write(folder.resolve("given.h264"), stream.toByteArray())).stream()
                .filter(line -> line.matches("[0-9a-f]{32}"))
                .toList();
        List<String> all = Foreign.shown(folder.resolve("film.ts"));
        assertThat(shown).as("no smeared picture").isEqualTo(all.subList(100 - given.size(), 100));
    }

    @Test
    void whereThePictureOnlyBuildsUpBitByBitNothingIsGiven() throws Exception {
        give(units("intra-refresh=1:keyint=25:bframes=0"));
        assertThat(out.waiting()).isZero();
    }
}

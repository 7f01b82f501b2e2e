package org.xunyao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.ingest.hls.HlsProtocol;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.SystemClock;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.StreamSession;
import org.xunyao.video.Why;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.Mp4;

/// Foreign witness: ffmpeg reads the MP4 that we make of a clip, and finds the same pictures at the same times.
class ForeignMp4Test {
    private static final SystemClock CLOCK = new SystemClock(SystemClock.CHINA);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"libx264,h264,-bf 0", "libx264,h264,-bf 2", "libx265,hevc,-x265-params bframes=3:log-level=none"})
    void anyPlayerFindsTheSamePicturesAtTheSameTimes(String coder, String bare, String options)
            throws IOException, InterruptedException {
        List<String> coding = new ArrayList<>(List.of("-c:v", coder, "-preset", "superfast"));
        coding.addAll(List.of(options.split(" ")));
        Path film = Foreign.film(folder.resolve("film.mp4"), coding.toArray(String[]::new));
        List<AccessUnit> units = units(film);
        byte[] bytes = Mp4.bytes(new Clip(units)).orElseThrow();
        assertThat(Mp4.bytes(new Clip(units))).as("equal clips, equal bytes").hasValue(bytes);
        Path ours = Files.write(folder.resolve("ours.mp4"), bytes);

        assertThat(Foreign.ask(List.of("ffmpeg", "-v", "warning", "-xerror", "-i", ours.toString(), "-f", "null", "-")))
                .isEmpty();
        assertThat(Foreign.times(ours)).isEqualTo(Foreign.times(units));
        assertThat(Foreign.shown(ours)).hasSize(100).isEqualTo(Foreign.shown(film));
        Path same = Foreign.copy(ours, folder.resolve("ours." + bare), "-f", bare);
        assertThat(Foreign.pictures(units.getFirst().codec(), Files.readAllBytes(same)))
                .as("slices, byte for byte")
                .isEqualTo(Foreign.pictures(units));
    }

    /// The film as a camera would have sent it.
    private List<AccessUnit> units(Path film) throws IOException, InterruptedException {
        Path list = Foreign.copy(
                film, folder.resolve("film.m3u8"), "-f", "hls", "-hls_list_size", "0", "-hls_playlist_type", "vod");
        var out = new Recorder();
        HttpServer server = Foreign.serveEnding(folder);
        StreamAddress address =
                StreamAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/" + list.getFileName());
        try (StreamSession session =
                new HlsProtocol(CLOCK, HttpLimits.USUAL, time -> {}).open(new CameraId("c"), address, out)) {
            session.play();
        } catch (StreamException end) {
            assertThat(end.why()).isEqualTo(Why.ENDED);
        } finally {
            server.stop(0);
        }
        return out.all();
    }
}

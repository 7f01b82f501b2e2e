package org.xunyao.ingest.hls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.ingest.Foreign;
import org.xunyao.ingest.ts.TimedUnit;
import org.xunyao.ingest.ts.TsDemuxer;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

class HlsHostileTest {
    private static final String SEED = """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:12
            #EXTINF:1.960,
            a0.ts
            #EXT-X-DISCONTINUITY
            #EXT-X-KEY:METHOD=NONE
            #EXTINF:2.0,
            a1.ts?x=1
            #EXT-X-STREAM-INF:BANDWIDTH=1,CODECS="avc1"
            #EXT-X-GAP
            #EXT-X-ENDLIST
            """;

    @TempDir
    private Path folder;

    @Test
    void mutatedPlaylistsAreReadOrRefusedWithACause() {
        Random random = new Random(46);
        List<String> lines = SEED.lines().toList();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(10) == 0 ? "" : "#EXTM3U\n");
            for (int line = random.nextInt(14); line > 0; line--) {
                text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(6); change > 0 && bytes.length > 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                Playlist playlist = Playlist.read(bytes);
                if (playlist instanceof Playlist.Media media) {
                    assertThat(media.targetSeconds()).isBetween(1, 60);
                    assertThat(media.end()).isGreaterThanOrEqualTo(media.first());
                }
                read++;
            } catch (StreamException e) {
                assertThat(e.why()).isIn(Why.GARBAGE, Why.UNSUPPORTED_CODEC);
            }
        }
        assertThat(read).isBetween(2_000, 18_000);
    }

    @Test
    void aPlaylistWithoutEndIsRefused() {
        String many = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n" + "a\n".repeat(60_000);
        assertThat(refused(many)).isEqualTo(Why.GARBAGE);
        assertThat(refused("#EXTM3U\n#EXT-X-TARGETDURATION:1\n" + "a".repeat(5_000) + "\n"))
                .isEqualTo(Why.GARBAGE);
    }

    private static Why refused(String text) {
        try {
            Playlist playlist = Playlist.read(text.getBytes(StandardCharsets.UTF_8));
            throw new AssertionError(playlist);
        } catch (StreamException e) {
            return e.why();
        }
    }

    @Test
    void mutatedSegmentsGiveUnitsOrACauseAndNothingElse() throws Exception {
        byte[] seed = Files.readAllBytes(Foreign.film(
                folder.resolve("a.ts"), "-c:v", "libx264", "-bf", "2", "-preset", "veryfast", "-f", "mpegts"));
        byte[] head = Arrays.copyOf(seed, 188 * 120);
        Random random = new Random(47);
        long units = 0;
        int refused = 0;
        for (int i = 0; i < 4_000; i++) {
            byte[] bent = Arrays.copyOf(head, i % 4 == 0 ? random.nextInt(head.length) : head.length);
            for (int change = random.nextInt(30); change > 0 && bent.length > 0; change--) {
                int reach = random.nextBoolean() ? Math.min(bent.length, 188 * 4) : bent.length;
                bent[random.nextInt(reach)] = (byte) random.nextInt();
            }
            try {
                List<TimedUnit> found = TsDemuxer.units(bent, 8_000);
                units += found.size();
                for (TimedUnit unit : found) {
                    assertThat(unit.ahead()).isBetween(0L, 900_000L);
                    assertThat(unit.coded().nals().stream()
                                    .mapToInt(nal -> nal.length)
                                    .sum())
                            .isLessThanOrEqualTo(8_000);
                }
            } catch (StreamException e) {
                assertThat(e.why()).isIn(Why.GARBAGE, Why.UNSUPPORTED_CODEC);
                refused++;
            }
        }
        assertThat(units).isGreaterThan(4_000);
        assertThat(refused).isBetween(10, 3_500);
    }
}

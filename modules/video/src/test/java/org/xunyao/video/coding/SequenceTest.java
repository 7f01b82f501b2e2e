package org.xunyao.video.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SequenceTest {
    // baseline, 40x23 macroblocks, lower 8 lines cropped: 640x360
    private static final byte[] SPS = HexFormat.of().parseHex("6742c01ed900a02ff95c0440000003004000000783c60c92");

    @TempDir
    private Path folder;

    private byte[] encoded(String coder, String size, String options) throws IOException, InterruptedException {
        Path file = folder.resolve("a." + (coder.equals("libx264") ? "h264" : "hevc"));
        Process ffmpeg = new ProcessBuilder(List.of(("ffmpeg -nostdin -v error -y -f lavfi -i testsrc=s=" + size
                                + ":d=0.2 -pix_fmt yuv420p -c:v " + coder + " " + options + " " + file)
                        .split(" ")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(ffmpeg.waitFor()).isZero();
        int kind = coder.equals("libx264") ? 0x67 : 0x42;
        return AnnexB.split(Files.readAllBytes(file)).stream()
                .filter(nal -> nal[0] == kind)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "libx264,640x360,-bf 0,640,360,0",
        "libx264,322x182,-bf 2 -x264-params b-pyramid=none,322,182,1",
        "libx264,1920x1080,-bf 3 -b-pyramid normal,1920,1080,2",
        "libx264,640x360,-profile:v baseline,640,360,0",
        "libx264,640x360,-x264-params bframes=2:nal-hrd=vbr:vbv-maxrate=500:vbv-bufsize=500 -colorspace bt709,640,360,2",
        "libx265,640x360,-x265-params bframes=0:log-level=none,640,360,0",
        "libx265,322x182,-x265-params bframes=4:log-level=none,322,182,2",
        "libx265,1920x1080,-x265-params temporal-layers=1:log-level=none,1920,1080,2"
    })
    void whatForeignCodersWriteIsRead(String coder, String size, String options, int width, int height, int depth)
            throws IOException, InterruptedException {
        byte[] nal = encoded(coder, size, options);
        assertThat(coder.equals("libx264") ? H264Sequence.read(nal) : H265Sequence.read(nal))
                .contains(new SequenceParameters(width, height, OptionalInt.of(depth)));
    }

    @Test
    void whatIsCutShortIsNone() {
        assertThat(H264Sequence.read(SPS)).contains(new SequenceParameters(640, 360, OptionalInt.of(0)));
        for (int cut = 0; cut < 9; cut++) {
            assertThat(H264Sequence.read(Arrays.copyOf(SPS, cut))).isEmpty();
        }
    }

    @Test
    void randomParameterSetsNeverThrow() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            byte[] nal = new byte[1 + random.nextInt(60)];
            random.nextBytes(nal);
            nal[0] = (byte) (i % 2 == 0 ? 0x67 : 0x42);
            (i % 2 == 0 ? H264Sequence.read(nal) : H265Sequence.read(nal)).ifPresent(said -> {
                assertThat(said.width()).isBetween(16, 8_192);
                assertThat(said.height()).isBetween(16, 8_192);
            });
        }
    }
}

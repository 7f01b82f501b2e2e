package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.SystemClock;
import org.xunyao.player.Picture;
import org.xunyao.player.ffmpeg.UnitDecoder;
import org.xunyao.video.Codec;

/// A camera whose layout of colour changes makes the decoder give other memory, or the same for another
/// plane; read with the size of before it would be foreign memory.
class PlanesOfChangingFormatTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;

    @Test
    void eachPlaneIsAsLargeAsItsPictureSaysWhateverCameBefore() throws Exception {
        List<H264Clip> clips = List.of(
                H264Clip.of("yuv420p", WIDTH, HEIGHT, 5),
                H264Clip.of("yuv422p", WIDTH, HEIGHT, 5),
                H264Clip.of("yuv420p", WIDTH, HEIGHT, 5),
                H264Clip.of("yuv444p", WIDTH, HEIGHT, 5),
                H264Clip.of("yuvj420p", WIDTH, HEIGHT, 5));
        int pictures = 0;
        try (var decoder = new UnitDecoder(Codec.H264, new SystemClock(SystemClock.CHINA))) {
            for (int unit = 0; unit < 400; unit++) {
                List<byte[]> clip = clips.get(unit / 5 % clips.size()).units();
                assertThat(decoder.feed(clip.get(unit % 5), unit)).isTrue();
                Optional<Picture> next = decoder.next();
                while (next.isPresent()) {
                    pictures++;
                    whole(next.get());
                    next = decoder.next();
                }
            }
        }
        assertThat(pictures).as("of 4:2:0").isGreaterThan(200);
    }

    private static void whole(Picture picture) {
        for (int plane = 0; plane < 3; plane++) {
            int rows = plane == 0 ? HEIGHT : HEIGHT / 2;
            int columns = plane == 0 ? WIDTH : WIDTH / 2;
            assertThat(picture.strides()[plane]).isGreaterThanOrEqualTo(columns);
            assertThat(picture.planes()[plane].capacity())
                    .as("plane %d of unit %d", plane, picture.lastUnit())
                    .isEqualTo(picture.strides()[plane] * rows);
        }
    }
}

package org.xunyao.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.SystemClock;
import org.xunyao.player.CameraDecoder;
import org.xunyao.player.CodedUnit;
import org.xunyao.player.Picture;
import org.xunyao.player.PictureSink;
import org.xunyao.player.ffmpeg.FfmpegEngine;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;

/// FFmpeg behind the port of the live decoders, with real films.
class LiveDecodingTest {
    private static final Clock CLOCK = new SystemClock(SystemClock.CHINA);
    private static final int GROUP = 2 * Rig.FPS;

    private static FfmpegEngine engine;
    private static H264Clip red;
    private static H264Clip small;

    @BeforeAll
    static void load() throws Exception {
        engine = FfmpegEngine.load(Thread.ofPlatform().daemon().factory(), () -> {}, CLOCK);
        red = H264Clip.make("0xC02020", 640, 360, Rig.FPS, 6);
        small = H264Clip.make("0x2020C0", 352, 288, Rig.FPS, 2);
    }

    @AfterAll
    static void unload() {
        engine.close();
    }

    /// A camera whose pictures are remembered.
    private static final class Camera implements PictureSink, AutoCloseable {
        final BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
        final List<PictureSize> sizes = new ArrayList<>();
        final AtomicBoolean broken = new AtomicBoolean();
        final CameraDecoder decoder = engine.decoder(Codec.H264, new PictureSize(640, 360), this);

        Camera() {
            decoder.start();
        }

        @Override
        public void picture(Picture picture) {
            assertThat(picture.firstUnit()).isEqualTo(picture.lastUnit());
            sizes.add(new PictureSize(picture.width(), picture.height()));
            // Asked before the picture is told of, for then the test may already break the sink for the next.
            boolean fails = broken.getAndSet(false);
            shown.add(picture.lastUnit());
            if (fails) {
                throw new IllegalStateException("a sink that fails");
            }
        }

        void feed(H264Clip clip, long number, boolean shown) {
            feed(number, clip.keys().get((int) (number % clip.units().size())), shown, clip, false);
        }

        /// @param damaged whether the second half of its bytes is noise
        void feed(long number, boolean key, boolean shown, H264Clip clip, boolean damaged) {
            byte[] bytes =
                    clip.units().get((int) (number % clip.units().size())).clone();
            Random random = new Random(number);
            for (int i = bytes.length / 2; damaged && i < bytes.length; i++) {
                bytes[i] = (byte) random.nextInt(1, 256);
            }
            decoder.feed(new CodedUnit(number, key, shown, 0, bytes));
        }

        long next() throws InterruptedException {
            Long number = shown.poll(10, TimeUnit.SECONDS);
            assertThat(number).as("a picture").isNotNull();
            return number;
        }

        /// Feeds a unit and waits until it was decoded, with or without a picture.
        void through(H264Clip clip, long number, boolean damaged) {
            long before = decoder.fed();
            boolean key = clip.keys().get((int) (number % clip.units().size()));
            feed(number, key, true, clip, damaged);
            hasTaken(before + 1);
        }

        void hasTaken(long units) {
            Rig.eventually(Duration.ofSeconds(10), () -> decoder.fed() >= units);
            assertThat(decoder.fed()).isEqualTo(units);
        }

        @Override
        public void close() {
            decoder.close();
        }
    }

    @Test
    void everyPictureIsTheUnitThatWasFed() throws Exception {
        try (Camera camera = new Camera()) {
            for (long number = 0; number < 45; number++) {
                camera.feed(red, number, true);
                assertThat(camera.next()).isEqualTo(number);
            }
            camera.hasTaken(45);
            assertThat(camera.decoder.dropped()).isZero();
        }
    }

    /// A stream with B pictures keeps a picture back until the next ones come; of a tile that shows key frames
    /// alone none would come but the next key frame, which made it forget the one before.
    @Test
    void ofAStreamWithBPicturesEachKeyFrameIsShownAtOnceAndThenEveryPictureOnce() throws Exception {
        H264Clip film = H264Clip.withB(640, 360, Rig.FPS, 8);
        try (Camera camera = new Camera()) {
            for (long key = 0; key <= 2 * GROUP; key += GROUP) {
                camera.feed(film, key, true);
                assertThat(camera.next()).isEqualTo(key);
            }
            camera.hasTaken(3);
            for (long number = 2 * GROUP + 1; number < 3 * GROUP + 4; number++) {
                camera.through(film, number, false);
            }
            List<Long> all = LongStream.range(2 * GROUP + 1, 3 * GROUP).boxed().toList();
            assertThat(camera.shown.stream().filter(unit -> unit < 3 * GROUP)).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @Test
    void whatIsHeldBackBeforeAGapIsShown() throws Exception {
        H264Clip film = H264Clip.withB(640, 360, Rig.FPS, 8);
        try (Camera camera = new Camera()) {
            for (long number = 0; number < 10; number++) {
                camera.through(film, number, false);
            }
            assertThat(camera.shown).as("some are held back").hasSizeLessThan(10);
            camera.through(film, GROUP, false);
            assertThat(camera.shown).containsExactlyInAnyOrder(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, (long) GROUP);
        }
    }

    @Test
    void ofAGroupThatIsReplayedOnlyTheLastPictureIsShown() throws Exception {
        try (Camera camera = new Camera()) {
            for (long number = 0; number < 25; number++) {
                camera.feed(red, number, number == 24);
                Rig.sleep(10);
            }
            assertThat(camera.next()).isEqualTo(24);
            camera.feed(red, 25, true);
            assertThat(camera.next()).isEqualTo(25);
            camera.hasTaken(26);
        }
    }

    @Test
    void nothingIsShownBetweenDamageAndTheNextKeyFrame() throws Exception {
        try (Camera camera = new Camera()) {
            camera.through(red, 0, false);
            camera.through(red, 1, false);
            camera.through(red, 2, true);
            for (long number = 3; number < GROUP + 2; number++) {
                camera.through(red, number, false);
            }
            camera.feed(red, GROUP + 2, true);
            List<Long> shown = new ArrayList<>();
            while (!shown.contains(GROUP + 2L)) {
                shown.add(camera.next());
            }
            assertThat(shown).startsWith(0L, 1L, (long) GROUP).doesNotContain(2L, 3L, GROUP - 1L);
        }
    }

    @Test
    void afterAGapDecodingBeginsWithTheNextKeyFrame() throws Exception {
        try (Camera camera = new Camera()) {
            camera.feed(red, 0, true);
            assertThat(camera.next()).isZero();
            camera.decoder.cut();
            camera.decoder.restart();
            camera.feed(red, 1, true);
            camera.feed(red, 2, true);
            camera.feed(red, GROUP, true);
            assertThat(camera.next()).isEqualTo(GROUP);
            assertThat(camera.decoder.dropped()).isEqualTo(2);
        }
    }

    @Test
    void aStreamThatChangesItsSizeGivesPicturesOfTheNewSize() throws Exception {
        try (Camera camera = new Camera()) {
            camera.feed(red, 0, true);
            assertThat(camera.next()).isZero();
            camera.feed(1, true, true, new H264Clip(List.of(small.units().getFirst()), List.of(true)), false);
            assertThat(camera.next()).isEqualTo(1);
            assertThat(camera.sizes).containsExactly(new PictureSize(640, 360), new PictureSize(352, 288));
        }
    }

    @Test
    void noiseOfOneCameraAndABrokenSinkDisturbNoOther() throws Exception {
        Random random = new Random(7);
        try (Camera noise = new Camera();
                Camera good = new Camera()) {
            for (long number = 0; number < GROUP; number++) {
                byte[] bytes = new byte[4_000];
                random.nextBytes(bytes);
                bytes[0] = 0;
                bytes[1] = 0;
                bytes[2] = 1;
                bytes[3] = (byte) (number % 3 == 0 ? 0x67 : 0x65);
                noise.decoder.feed(new CodedUnit(number, true, true, 0, bytes));
                good.feed(red, number, true);
                assertThat(good.next()).isEqualTo(number);
            }
            good.broken.set(true);
            for (long number = GROUP; number < 2 * GROUP; number++) {
                good.feed(red, number, true);
                if (number == GROUP) {
                    assertThat(good.next()).isEqualTo(GROUP);
                }
            }
            good.feed(red, 2 * GROUP, true);
            assertThat(good.next()).as("after the failure").isEqualTo(2 * GROUP);
            assertThat(noise.shown).isEmpty();
        }
    }

    @Test
    void aCameraWithAMountainOfUnitsLetsTheOthersHaveTheirTurns() throws Exception {
        try (Camera busy = new Camera();
                Camera other = new Camera()) {
            int mountain = 0;
            while (mountain < 400) {
                busy.feed(red, mountain++, true);
            }
            other.feed(red, 0, true);
            assertThat(other.next()).isZero();
            assertThat(busy.decoder.fed() + busy.decoder.dropped()).isLessThan(mountain);
        }
    }

    @Test
    void whatDoesNotFitTheQueueIsDroppedUpToAKeyFrame() throws Exception {
        var gate = new CountDownLatch(1);
        try (FfmpegEngine closed =
                FfmpegEngine.load(Thread.ofPlatform().daemon().factory(), () -> await(gate), CLOCK)) {
            BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
            CameraDecoder decoder =
                    closed.decoder(Codec.H264, new PictureSize(640, 360), picture -> shown.add(picture.lastUnit()));
            byte[] heavy = new byte[1 << 20];
            for (long number = 0; number < 6; number++) {
                decoder.feed(new CodedUnit(number, number == 0, true, number, heavy));
            }
            assertThat(decoder.dropped()).isEqualTo(6);
            decoder.start();
            decoder.feed(new CodedUnit(6, true, true, 6, red.units().getFirst()));
            gate.countDown();
            assertThat(shown.poll(10, TimeUnit.SECONDS)).isEqualTo(6);
            decoder.close();
        }
    }

    /// A machine that was too slow shows the newest that it can, not the film of a while ago.
    @Test
    void whatIsSecondsTooLateIsLeftOutUpToTheNewestKeyFrame() throws Exception {
        var later = new AtomicLong();
        Clock clock = new Clock() {
            @Override
            public Instant now() {
                return CLOCK.now();
            }

            @Override
            public long nanoTime() {
                return CLOCK.nanoTime() + later.get();
            }

            @Override
            public ZoneId zone() {
                return CLOCK.zone();
            }
        };
        BlockingQueue<Long> shown = new LinkedBlockingQueue<>();
        try (FfmpegEngine slow = FfmpegEngine.load(Thread.ofPlatform().daemon().factory(), () -> {}, clock);
                CameraDecoder decoder =
                        slow.decoder(Codec.H264, new PictureSize(640, 360), picture -> shown.add(picture.lastUnit()))) {
            for (int number = 0; number < 2 * GROUP + 5; number++) {
                decoder.feed(new CodedUnit(
                        number,
                        red.keys().get(number),
                        true,
                        number * 6_000L,
                        red.units().get(number)));
            }
            later.set(3_000_000_000L);
            decoder.start();
            assertThat(shown.poll(10, TimeUnit.SECONDS)).isEqualTo(2 * GROUP);
            assertThat(decoder.dropped()).isEqualTo(2 * GROUP);
        }
    }

    private static void await(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

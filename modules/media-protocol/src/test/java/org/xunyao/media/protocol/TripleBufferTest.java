package org.xunyao.media.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TripleBufferTest {
    private static final FrameMap MAP = FrameMap.ofTiles(2, 64, 36);
    private final MemorySegment segment = Arena.ofAuto().allocate(MAP.size(), 4096);
    private final FrameMemory memory = new FrameMemory(segment, MAP);

    @Test
    void offsetsLieOnPagesInsideTheMemoryAndDoNotOverlap() {
        FrameMap map = new FrameMap(3, 5000);
        long last = 0;
        for (int camera = 0; camera < 3; camera++) {
            assertThat(map.headerOffset(camera)).isGreaterThan(last).isEqualTo(last + 4096);
            last = map.headerOffset(camera);
            for (int slot = 0; slot < 3; slot++) {
                assertThat(map.slotOffset(camera, slot) % 4096).isZero();
                assertThat(map.slotOffset(camera, slot)).isEqualTo(last + (slot == 0 ? 4096 : 8192));
                last = map.slotOffset(camera, slot);
            }
            last += 8192 - 4096;
        }
        assertThat(map.size()).isEqualTo(last + 4096);
        assertThatThrownBy(() -> map.slotOffset(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> map.headerOffset(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new FrameMap(97, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameMap(1, Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FrameMap.ofTiles(1, 1 << 20, 1 << 20)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void largePlacesLieBehindTheSmallOnesAndAloneHoldLargePictures() {
        FrameMap map = FrameMap.ofTiles(2, 64, 36).withLarge(2, 192, 108);
        long small = map.headerOffset(1) - map.headerOffset(0);
        assertThat(map.headerOffset(2)).isEqualTo(map.headerOffset(1) + small);
        assertThat(map.headerOffset(3) - map.headerOffset(2)).isEqualTo(4096 + 3 * 86_016);
        assertThat(map.size()).isEqualTo(map.headerOffset(3) + 4096 + 3 * 86_016);
        assertThat(map.fits(1, 192, 108)).isFalse();
        assertThat(map.fits(2, 192, 108)).isTrue();
        assertThat(map.fits(2, 192, 110)).isFalse();
        FrameMemory large = new FrameMemory(Arena.ofAuto().allocate(map.size(), 4096), map);
        large.format(7);
        FrameWriter writer = large.writer(3);
        FrameReader reader = large.reader(3);
        writer.slot().fill((byte) 9);
        writer.publish(192, 108, 1, 1, 0);
        assertThat(reader.poll()).isNotNegative();
        assertThat(reader.width()).isEqualTo(192);
        assertThatThrownBy(() -> large.writer(1).publish(192, 108, 1, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new FrameMemory(Arena.ofAuto().allocate(map.size(), 4096), map).formatted(7))
                .isFalse();
        assertThat(large.formatted(7)).isTrue();
    }

    @Test
    void aPictureIsNeverTornWhileBothSidesRunFreely() throws InterruptedException {
        memory.format(1);
        FrameWriter writer = memory.writer(1);
        FrameReader reader = memory.reader(1);
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        Thread producer = new Thread(() -> {
            for (long i = 1; !done.get(); i++) {
                writer.slot().fill((byte) i);
                writer.publish(64, 36, i, i, 0);
                written.set(i);
            }
        });
        producer.start();
        long lastUnit = 0;
        int taken = 0;
        while (taken < 800) {
            int slot = reader.poll();
            if (slot < 0) {
                Thread.onSpinWait();
                continue;
            }
            taken++;
            ByteBuffer picture = reader.buffer(slot);
            byte expected = (byte) reader.unit();
            for (int at = 0; at < picture.limit(); at++) {
                if (picture.get(at) != expected) {
                    done.set(true);
                    throw new AssertionError("torn at " + at);
                }
            }
            assertThat(reader.unit()).isGreaterThan(lastUnit);
            lastUnit = reader.unit();
        }
        done.set(true);
        producer.join();
        assertThat(reader.refused()).isZero();
        assertThat(written.get()).isGreaterThanOrEqualTo(800);
    }

    @Test
    void slotThreeGiantSizesAndOldCountsAreRefusedAndTheReaderGoesOn() {
        memory.format(1);
        FrameReader reader = memory.reader(0);
        long state = MAP.headerOffset(0);
        segment.set(ValueLayout.JAVA_INT, state, 7);
        assertThat(reader.poll()).isEqualTo(-1);
        int[][] sizes = {{1 << 30, 1 << 30}, {-1, 36}, {64, 0}, {65, 36}, {Integer.MIN_VALUE, Integer.MIN_VALUE}};
        for (int[] size : sizes) {
            forge(2, 5, size[0], size[1]);
            assertThat(reader.poll()).isEqualTo(-1);
        }
        assertThat(reader.width()).isZero();
        forge(0, 0, 64, 36);
        assertThat(reader.poll()).as("count that does not grow").isEqualTo(-1);
        assertThat(reader.refused()).isEqualTo(7);
        forge(0, 9, 64, 36);
        assertThat(reader.poll()).isZero();
        assertThat(reader.width()).isEqualTo(64);
    }

    private void forge(int slot, long seq, int width, int height) {
        long meta = MAP.metaOffset(0, slot);
        segment.set(ValueLayout.JAVA_LONG, meta, seq);
        segment.set(ValueLayout.JAVA_INT, meta + 16, width);
        segment.set(ValueLayout.JAVA_INT, meta + 20, height);
        segment.set(ValueLayout.JAVA_INT, MAP.headerOffset(0), slot | 4);
    }

    @Test
    void randomHeadersNeverMakeTheReaderThrow() {
        memory.format(1);
        FrameReader reader = memory.reader(0);
        Random random = new Random(7);
        for (int round = 0; round < 30_000; round++) {
            long at = MAP.headerOffset(0) + 4L * random.nextInt(80);
            segment.set(ValueLayout.JAVA_INT, at, random.nextInt());
            int slot = reader.poll();
            boolean sound = slot == -1
                    || (MAP.fits(0, reader.width(), reader.height())
                            && reader.buffer(slot).limit() == MAP.slotBytes());
            if (slot < -1 || slot > 2 || !sound) {
                throw new AssertionError("slot " + slot + " in round " + round);
            }
        }
    }

    @Test
    void picturesOfAnEarlierOpeningAreNotShown() {
        memory.format(1);
        FrameWriter writer = memory.writer(0);
        FrameReader reader = memory.reader(0);
        reader.expect(2);
        writer.publish(64, 36, 1, 1, 1);
        assertThat(reader.poll()).isEqualTo(-1);
        writer.publish(64, 36, 2, 2, 2);
        assertThat(reader.poll()).isBetween(0, 2);
        assertThat(reader.refused()).isZero();
    }

    @Test
    void theWorkerRefusesMemoryOfAnotherGenerationOrLayout() {
        memory.format(41);
        assertThat(memory.formatted(41)).isTrue();
        assertThat(memory.formatted(42)).isFalse();
        assertThat(new FrameMemory(segment, new FrameMap(1, MAP.slotBytes())).formatted(41))
                .isFalse();
        assertThatThrownBy(() -> new FrameMemory(segment.asSlice(0, MAP.size() - 1), MAP))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

package org.xunyao.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Drawn;
import org.xunyao.kernel.SystemClock;

class LivePictureTest {
    private final LivePicture picture = new LivePicture(new SystemClock(SystemClock.CHINA));

    /// One opening, whose three slots are the worker's memory.
    private static class Opening implements Frames {
        final List<ByteBuffer> memory = List.of(room(), room(), room());
        final Instant arrival;
        int fresh = -1;

        Opening(long arrival) {
            this.arrival = Instant.EPOCH.plusSeconds(arrival);
        }

        private static ByteBuffer room() {
            return ByteBuffer.allocateDirect(16 * 16 * 4);
        }

        void publish(int slot, int colour) {
            memory.get(slot).putInt(0, colour);
            fresh = slot;
        }

        @Override
        public int poll() {
            int slot = fresh;
            fresh = -1;
            return slot;
        }

        @Override
        public long binding() {
            return 1;
        }

        @Override
        public List<ByteBuffer> buffers() {
            return memory;
        }

        @Override
        public int width() {
            return 16;
        }

        @Override
        public int height() {
            return 16;
        }

        @Override
        public Optional<Instant> arrival() {
            return Optional.of(arrival);
        }
    }

    @Test
    void aSourceThatComesWhileThePictureOfAnotherIsTakenIsTakenOver() {
        var second = new Opening(2);
        var first = new Opening(1) {
            @Override
            public int poll() {
                picture.replace(second);
                return super.poll();
            }
        };
        first.publish(1, 11);
        second.publish(2, 22);
        picture.replace(first);
        assertThat(colour()).isEqualTo(11);
        assertThat(colour()).isEqualTo(22);
    }

    @Test
    void whatIsShownIsACopyBeforeItsMemoryIsGivenToAnotherCamera() {
        var first = new Opening(1);
        picture.keep(first);
        assertThat(picture.poll()).as("nothing to keep").isEqualTo(-1);
        picture.replace(first);
        first.publish(2, 11);
        assertThat(colour()).isEqualTo(11);
        int before = picture.generation();

        picture.keep(new Opening(9));
        assertThat(picture.generation()).as("of another place").isEqualTo(before);
        picture.keep(first);
        first.publish(2, 99);
        assertThat(picture.generation()).as("other memory").isGreaterThan(before);
        assertThat(colour()).isEqualTo(11);
        assertThat(picture.poll()).as("taken already").isEqualTo(-1);
        assertThat(picture.arrival()).contains(first.arrival);
        assertThat(picture.slots()).noneMatch(slot -> first.memory.contains(slot) && slot.getInt(0) == 99);

        var second = new Opening(2);
        picture.replace(second);
        assertThat(picture.poll()).isEqualTo(-1);
        second.publish(0, 22);
        assertThat(colour()).isEqualTo(22);
        assertThat(picture.arrival()).contains(second.arrival);
    }

    @Test
    void whatWasTakenSinceTheScreenBeganToAskStandsThereAtOnce() {
        var first = new Opening(1);
        first.publish(1, 11);
        picture.replace(first);
        assertThat(picture.drawn()).as("nothing was drawn yet").isEqualTo(new Drawn.Unasked());
        assertThat(colour()).isEqualTo(11);
        assertThat(picture.drawn()).isEqualTo(new Drawn.Shown(first.arrival));
    }

    private int colour() {
        int slot = picture.poll();
        return slot < 0 ? -1 : picture.slots()[slot].getInt(0);
    }
}

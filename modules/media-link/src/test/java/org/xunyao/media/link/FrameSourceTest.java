package org.xunyao.media.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.media.protocol.FrameMemory;

class FrameSourceTest {
    private static final FrameMap MAP = FrameMap.ofTiles(1, 16, 16);
    private static final int OPENING = 3;

    /// A worker's memory with one picture.
    private static FrameMemory memory(long unit) {
        FrameMemory memory = new FrameMemory(Arena.ofAuto().allocate(MAP.size(), 4096), MAP);
        memory.format(1);
        memory.writer(0).publish(16, 16, unit, unit, OPENING);
        return memory;
    }

    /// A worker that comes just while the picture of the one before is taken must not be forgotten.
    @Test
    void aWorkerThatComesWhileAPictureIsTakenIsTakenOver() {
        var itself = new AtomicReference<FrameSource>();
        FrameSource source = new FrameSource(OPENING, unit -> {
            if (unit == 1) {
                itself.get().attach(memory(2).reader(0));
            }
            return Optional.empty();
        });
        itself.set(source);
        source.attach(memory(1).reader(0));
        assertThat(source.poll()).isNotNegative();
        assertThat(source.unit()).isEqualTo(1);
        assertThat(source.poll()).as("of the worker that came meanwhile").isNotNegative();
        assertThat(source.unit()).isEqualTo(2);
        assertThat(source.poll()).isEqualTo(-1);
    }

    @Test
    void theArrivalOfThePictureIsThatOfItsUnitAndOfNoLaterOne() {
        FrameMemory memory = memory(5);
        var writer = memory.writer(0);
        FrameSource source = new FrameSource(
                OPENING, unit -> unit < 100 ? Optional.of(Instant.EPOCH.plusSeconds(unit)) : Optional.empty());
        assertThat(source.arrival()).isEmpty();
        assertThat(source.unit()).isEqualTo(-1);
        source.attach(memory.reader(0));
        assertThat(source.poll()).isNotNegative();
        assertThat(source.unit()).isEqualTo(5);
        assertThat(source.arrival()).contains(Instant.EPOCH.plusSeconds(5));
        assertThat(source.poll()).isEqualTo(-1);
        assertThat(source.arrival()).as("nothing new was drawn").contains(Instant.EPOCH.plusSeconds(5));
        writer.publish(16, 16, 7, 7, OPENING);
        writer.publish(16, 16, 8, 8, OPENING);
        assertThat(source.poll()).isNotNegative();
        assertThat(source.arrival()).contains(Instant.EPOCH.plusSeconds(8));
        writer.publish(16, 16, 400, 9, OPENING);
        assertThat(source.poll()).isNotNegative();
        assertThat(source.arrival()).as("of a unit that was never sent").isEmpty();
    }
}

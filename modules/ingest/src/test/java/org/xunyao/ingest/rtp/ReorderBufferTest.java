package org.xunyao.ingest.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReorderBufferTest {
    private static final long PATIENCE = ReorderBuffer.PATIENCE.toNanos();

    private final ReorderBuffer buffer = new ReorderBuffer();
    private final List<Integer> out = new ArrayList<>();

    private static Datagram packet(int sequence, int source) {
        byte[] bytes = ByteBuffer.allocate(12)
                .put((byte) 0x80)
                .put((byte) 96)
                .putShort((short) sequence)
                .putInt(0)
                .putInt(source)
                .array();
        return new Datagram(bytes, Instant.EPOCH);
    }

    private void take(int sequence, long now) {
        note(buffer.take(packet(sequence, 7), now));
    }

    private void note(List<Datagram> ready) {
        ready.forEach(each -> out.add(ByteBuffer.wrap(each.bytes()).getShort(2) & 0xFFFF));
    }

    @Test
    void whatOvertookOrCameTwiceIsPutInOrderOverTheWrap() {
        for (int sequence : new int[] {65_533, 65_535, 65_534, 65_534, 1, 0, 0, 3, 2, 65_535}) {
            take(sequence, 0);
        }
        assertThat(out).containsExactly(65_533, 65_534, 65_535, 0, 1, 2, 3);
    }

    @Test
    void whatIsMissingIsWaitedForALittleOnly() {
        take(10, 0);
        take(12, 1);
        note(buffer.due(PATIENCE));
        assertThat(out).containsExactly(10);
        note(buffer.due(PATIENCE + 1));
        assertThat(out).containsExactly(10, 12);
        take(11, PATIENCE + 2);
        assertThat(out).as("too late").containsExactly(10, 12);
    }

    @Test
    void itNeverHoldsMany() {
        take(0, 0);
        for (int i = 2; i < 400; i++) {
            take(i, 0);
        }
        assertThat(out).hasSizeGreaterThan(140).isSorted();
    }

    @Test
    void anotherSenderOrOneThatBeganAnewIsFollowed() {
        take(1_000, 0);
        note(buffer.take(packet(5, 8), 0));
        assertThat(out).containsExactly(1_000, 5);
        for (int i = 0; i < 40; i++) {
            note(buffer.take(packet(60_000 + i, 8), 0));
        }
        assertThat(out.getLast()).isEqualTo(60_039);
    }

    @Test
    void noOrderOfPacketsGivesOneTwiceOrHoldsItForEver() {
        Random random = new Random(11);
        List<Integer> sent = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            sent.add(i & 0xFFFF);
        }
        for (int i = 0; i + 8 < sent.size(); i++) {
            int other = i + random.nextInt(8);
            Integer mine = sent.get(i);
            sent.set(i, sent.get(other));
            sent.set(other, mine);
        }
        take(0, 0);
        for (Integer sequence : sent) {
            take(sequence, 0);
        }
        note(buffer.due(PATIENCE));
        assertThat(out).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(19_900);
    }
}

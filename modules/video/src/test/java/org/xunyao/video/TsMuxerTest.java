package org.xunyao.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TsMuxerTest {
    private static AccessUnit unit(boolean key, byte[] bytes) {
        return new AccessUnit(Units.CAMERA, 0, Codec.H264, key, 0, Units.START, 0, bytes);
    }

    private static byte[] nal(int type, int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        System.arraycopy(new byte[] {0, 0, 0, 1, (byte) type}, 0, bytes, 0, 5);
        return bytes;
    }

    /// The payload of all video packets, by the standard's rules, not by the muxer's.
    private static byte[] video(byte[] ts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < ts.length; at += 188) {
            int pid = ((ts[at + 1] & 0x1F) << 8) | (ts[at + 2] & 0xFF);
            int from = 4 + ((ts[at + 3] & 0x20) != 0 ? 1 + (ts[at + 4] & 0xFF) : 0);
            if (pid == 0x100) {
                out.write(ts, at + from, 188 - from);
            }
        }
        return out.toByteArray();
    }

    @Test
    void everySizeOfUnitComesBackWholeBehindADelimiter() {
        TsMuxer muxer = new TsMuxer();
        for (int size = 6; size < 600; size++) {
            byte[] bytes = nal(0x41, size, size);
            byte[] ts = muxer.mux(unit(false, bytes), 90_000);
            assertThat(ts.length % 188).isZero();
            byte[] pes = video(ts);
            assertThat(Arrays.copyOfRange(pes, 14, 20)).containsExactly(0, 0, 0, 1, 9, 0xF0);
            assertThat(Arrays.copyOfRange(pes, 20, pes.length)).isEqualTo(bytes);
            assertThat(((pes[4] & 0xFF) << 8) | (pes[5] & 0xFF)).isEqualTo(pes.length - 6);
        }
    }

    @Test
    void aUnitWithADelimiterGetsNoSecondOne() {
        byte[] bytes = nal(9, 300, 1);
        byte[] pes = video(new TsMuxer().mux(unit(true, bytes), 0));
        assertThat(Arrays.copyOfRange(pes, 14, pes.length)).isEqualTo(bytes);
    }

    @Test
    void aUnitTooLargeToStateItsLengthStatesNone() {
        byte[] pes = video(new TsMuxer().mux(unit(true, nal(0x65, 70_000, 1)), 0));
        assertThat(pes[4]).isZero();
        assertThat(pes[5]).isZero();
    }

    @Test
    void continuityCountsOnForEachPid() {
        TsMuxer muxer = new TsMuxer();
        int[] next = {-1, -1, -1};
        for (int i = 0; i < 50; i++) {
            byte[] ts = muxer.mux(unit(i % 5 == 0, nal(0x41, 400, i)), i * 6_000L);
            for (int at = 0; at < ts.length; at += 188) {
                assertThat(ts[at]).isEqualTo((byte) 0x47);
                int pid = ((ts[at + 1] & 0x1F) << 8) | (ts[at + 2] & 0xFF);
                int slot = pid == 0 ? 0 : pid == 0x1000 ? 1 : 2;
                int counter = ts[at + 3] & 0x0F;
                assertThat(next[slot] < 0 || next[slot] == counter).isTrue();
                next[slot] = (counter + 1) & 0x0F;
            }
        }
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> new TsMuxer().mux(unit(true, new byte[0]), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TsMuxer().mux(unit(true, nal(0x65, 9, 1)), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

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
    void aPictureShownLaterThanDecodedHasBothTimes() {
        TsMuxer muxer = new TsMuxer();
        byte[] key = video(muxer.mux(unit(true, nal(0x65, 90, 1)), 180_000));
        assertThat(key[7] & 0xC0).as("shown when decoded").isEqualTo(0x80);
        muxer.mux(unit(false, nal(0x41, 90, 1)), 190_800);
        muxer.mux(unit(false, nal(0x01, 90, 1)), 183_600);
        byte[] ahead = video(muxer.mux(unit(false, nal(0x41, 90, 1)), 201_600));
        assertThat(ahead[7] & 0xC0).isEqualTo(0xC0);
        assertThat(time(ahead, 9)).isEqualTo(201_600);
        assertThat(time(ahead, 14)).isLessThanOrEqualTo(190_802);
    }

    private static long time(byte[] b, int at) {
        return (b[at] >> 1 & 7L) << 30
                | (b[at + 1] & 0xFFL) << 22
                | (b[at + 2] & 0xFEL) << 14
                | (b[at + 3] & 0xFFL) << 7
                | (b[at + 4] & 0xFEL) >> 1;
    }

    @Test
    void theTableSaysHowItIsCoded() {
        byte[] bytes = nal(0x26, 90, 1);
        byte[] ts =
                new TsMuxer().mux(new AccessUnit(Units.CAMERA, 0, Codec.H265, true, 0, Units.START, 0, bytes), 90_000);
        assertThat(ts[188 + 17]).as("stream type in the second packet").isEqualTo((byte) 0x24);
        byte[] pes = video(ts);
        assertThat(Arrays.copyOfRange(pes, 14, 21)).containsExactly(0, 0, 0, 1, 70, 1, 0x50);
        assertThat(Arrays.copyOfRange(pes, 21, pes.length)).isEqualTo(bytes);
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

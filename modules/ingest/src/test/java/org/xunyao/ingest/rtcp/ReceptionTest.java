package org.xunyao.ingest.rtcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class ReceptionTest {
    private static final long SECOND = 1_000_000_000L;

    private static byte[] packet(int sequence, int source) {
        return ByteBuffer.allocate(12)
                .put((byte) 0x80)
                .put((byte) 96)
                .putShort((short) sequence)
                .putInt(sequence * 3_600)
                .putInt(source)
                .array();
    }

    @Test
    void saysWhatCameAndWhatIsMissingOverTheWrap() {
        Reception reception = new Reception(99);
        assertThat(reception.report(0)).isEmpty();
        for (int i = 65_526; i < 65_546; i++) {
            if (i % 4 != 0) {
                reception.packet(packet(i & 0xFFFF, 5), i * SECOND / 25);
            }
        }
        reception.report(new SenderReport(5, 0x1122_3344_5566_7788L, 0), 1_000 * SECOND);
        ByteBuffer report = ByteBuffer.wrap(reception.report(1_002 * SECOND).orElseThrow());
        assertThat(report.getInt(0)).isEqualTo(0x81C9_0007);
        assertThat(report.getInt(4)).isEqualTo(99);
        assertThat(report.getInt(8)).isEqualTo(5);
        assertThat(report.getInt(12) & 0xFF_FFFF).as("lost").isEqualTo(5);
        assertThat(report.get(12)).as("a quarter").isEqualTo((byte) 64);
        assertThat(report.getInt(16)).as("highest, wrapped once").isEqualTo(65_545);
        assertThat(report.getInt(24)).isEqualTo(0x3344_5566);
        assertThat(report.getInt(28)).isBetween(130_000, 132_000);
        assertThat(report.getInt(32)).as("and who says so").isEqualTo(0x81CA_0004);
        assertThat(report.capacity()).isEqualTo(52);
        assertThat(ByteBuffer.wrap(reception.report(1_003 * SECOND).orElseThrow())
                        .get(12))
                .as("nothing was lost since")
                .isZero();
    }
}

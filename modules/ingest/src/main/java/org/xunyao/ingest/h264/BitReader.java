package org.xunyao.ingest.h264;

/// Reads bits and Exp-Golomb codes (ITU-T H.264 §9.1) from a NAL unit, skipping emulation prevention
/// bytes. Beyond the end it gives zeros and says so, instead of throwing.
final class BitReader {
    private static final int WIDEST = 31;

    private final byte[] nal;
    private int at;
    private int bit;
    private int zeros;
    private boolean exhausted;

    BitReader(byte[] nal, int from) {
        this.nal = nal;
        this.at = from;
    }

    /// Whether more was asked for than there is, or a code was too wide; nothing read may be believed then.
    boolean exhausted() {
        return exhausted;
    }

    int bit() {
        if (bit == 0) {
            if (zeros >= 2 && at < nal.length && nal[at] == 3) {
                at++;
                zeros = 0;
            }
            if (at < nal.length) {
                zeros = nal[at] == 0 ? zeros + 1 : 0;
            }
        }
        if (at >= nal.length) {
            exhausted = true;
            return 0;
        }
        int value = (nal[at] >> (7 - bit)) & 1;
        bit++;
        if (bit == 8) {
            bit = 0;
            at++;
        }
        return value;
    }

    int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | bit();
        }
        return value;
    }

    int unsigned() {
        int width = 0;
        while (bit() == 0) {
            width++;
            if (exhausted || width > WIDEST - 1) {
                exhausted = true;
                return 0;
            }
        }
        return (1 << width) - 1 + bits(width);
    }

    int signed() {
        int code = unsigned();
        return (code & 1) == 0 ? -(code >> 1) : (code >> 1) + 1;
    }
}

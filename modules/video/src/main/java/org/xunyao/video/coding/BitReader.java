package org.xunyao.video.coding;

/// Reads bits and Exp-Golomb codes (ITU-T H.264 §9.1, H.265 §9.2) from a NAL unit, skipping emulation
/// prevention bytes. Beyond the end it gives zeros and says so, instead of throwing.
public final class BitReader {
    private static final int WIDEST = 31;

    private final byte[] nal;
    private final Place place = new Place();

    /// Begins at a byte.
    ///
    /// @param nal one NAL unit, not copied
    /// @param from 0 or more
    public BitReader(byte[] nal, int from) {
        this.nal = nal;
        this.place.at = from;
    }

    /// Whether more was asked for than there is, or a code was too wide; nothing read may be believed then.
    public boolean exhausted() {
        return place.exhausted;
    }

    /// One bit.
    public int bit() {
        if (place.bit == 0) {
            if (place.zeros >= 2 && place.at < nal.length && nal[place.at] == 3) {
                place.at++;
                place.zeros = 0;
            }
            if (place.at < nal.length) {
                place.zeros = nal[place.at] == 0 ? place.zeros + 1 : 0;
            }
        }
        if (place.at >= nal.length) {
            place.exhausted = true;
            return 0;
        }
        int value = (nal[place.at] >> (7 - place.bit)) & 1;
        place.bit++;
        if (place.bit == 8) {
            place.bit = 0;
            place.at++;
        }
        return value;
    }

    /// Several bits, the first one highest.
    ///
    /// @param count 0..32
    public int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | bit();
        }
        return value;
    }

    /// An unsigned Exp-Golomb code, ue(v).
    public int unsigned() {
        int width = 0;
        while (bit() == 0) {
            width++;
            if (place.exhausted || width > WIDEST - 1) {
                place.exhausted = true;
                return 0;
            }
        }
        return (1 << width) - 1 + bits(width);
    }

    /// Passes over bits.
    public void skip(int count) {
        for (int i = 0; i < count && !place.exhausted; i++) {
            int ignored = bit();
            assert ignored >= 0;
        }
    }

    /// A signed Exp-Golomb code, se(v).
    public int signed() {
        int code = unsigned();
        return (code & 1) == 0 ? -(code >> 1) : (code >> 1) + 1;
    }

    private static final class Place {
        private int at;
        private int bit;
        private int zeros;
        private boolean exhausted;
    }
}

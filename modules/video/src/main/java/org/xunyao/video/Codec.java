package org.xunyao.video;

/// How a stream is coded, and what the kinds of its NAL units mean.
public enum Codec {
    /// ITU-T H.264
    H264(1, 7, 8, 9, 6),
    /// ITU-T H.265 (HEVC)
    H265(2, 32, 34, 35, 39);

    private final int headerBytes;
    private final int firstSet;
    private final int lastSet;
    private final int delimiter;
    private final int information;

    Codec(int headerBytes, int firstSet, int lastSet, int delimiter, int information) {
        this.headerBytes = headerBytes;
        this.firstSet = firstSet;
        this.lastSet = lastSet;
        this.delimiter = delimiter;
        this.information = information;
    }

    /// The kind of a NAL unit (table 7-1 of either standard).
    ///
    /// @param nal with its header, without start code; at least one byte
    public int kind(byte[] nal) {
        return kind(nal[0]);
    }

    /// The kind of a NAL unit by the first byte of its header.
    public int kind(byte first) {
        return switch (this) {
            case H264 -> first & 0x1F;
            case H265 -> first >> 1 & 0x3F;
        };
    }

    /// Whether such a unit holds a part of a picture.
    public boolean isSlice(int kind) {
        return switch (this) {
            case H264 -> kind >= 1 && kind <= 5;
            case H265 -> kind >= 0 && kind < 32;
        };
    }

    /// Whether decoding can begin with a picture of such units: IDR, or any IRAP of H.265.
    public boolean isEntry(int kind) {
        return switch (this) {
            case H264 -> kind == 5;
            case H265 -> kind >= 16 && kind <= 23;
        };
    }

    /// Whether a picture of such units is shown before the entry that it follows (leading picture, H.265
    /// §3), and so has no place where decoding begins with that entry.
    public boolean isLeading(int kind) {
        return this == H265 && kind >= 6 && kind <= 9;
    }

    /// Whether such a unit is a parameter set: sequence and picture, of H.265 video too.
    public boolean isParameterSet(int kind) {
        return kind >= firstSet && kind <= lastSet;
    }

    /// Whether such a unit is the sequence parameter set.
    public boolean isSequenceSet(int kind) {
        return kind == lastSet - 1;
    }

    /// Whether such a unit is a picture parameter set.
    public boolean isPictureSet(int kind) {
        return kind == lastSet;
    }

    /// How many kinds of parameter sets decoding needs.
    public int setKinds() {
        return lastSet - firstSet + 1;
    }

    /// The kind of an access unit delimiter.
    public int delimiter() {
        return delimiter;
    }

    /// A unit that says that no picture follows, so that a decoder gives what it holds back: an end of
    /// bitstream behind its start code (ITU-T H.264 §7.3.2.6, H.265 §7.3.2.7).
    public byte[] endOfStream() {
        return switch (this) {
            case H264 -> new byte[] {0, 0, 0, 1, 0x0B};
            case H265 -> new byte[] {0, 0, 0, 1, 0x4A, 1};
        };
    }

    /// Bytes of a NAL unit's header.
    public int headerBytes() {
        return headerBytes;
    }

    /// Whether nothing of its picture can be missing before this NAL unit: a delimiter, a parameter set,
    /// information ahead of the picture, or a slice that begins the picture.
    ///
    /// @param nal with its header, without start code
    public boolean opensPicture(byte[] nal) {
        if (nal.length <= headerBytes) {
            return false;
        }
        int kind = kind(nal);
        boolean ahead = isParameterSet(kind) || kind == delimiter || kind == information;
        return ahead || (isSlice(kind) && (nal[headerBytes] & 0x80) != 0);
    }
}

package org.xunyao.ingest.flv;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// How the body of a video tag begins. H.264 is read as Annex E.4.3 has it; H.265 by the four letters `hvc1`
/// of enhanced FLV, and by the coding number 12 that Chinese servers use.
///
/// @param configuration whether a decoder configuration follows, else a picture
/// @param key whether the tag calls it a key picture
/// @param ahead by how many milliseconds later it is shown than decoded
/// @param from where it follows
public record FlvBody(Codec codec, boolean configuration, boolean key, int ahead, int from) {
    /// So many bytes are enough to read it.
    public static final int MOST = 8;
    /// Some servers write 32 bits of a time, some only 31 of them.
    public static final int STAMP_BITS = 31;
    /// Times a second.
    public static final int FREQUENCY = 1_000;

    private static final int ENHANCED = 0x80;
    private static final int KEY = 1;
    private static final int COMMAND = 5;
    private static final int AVC = 7;
    private static final int HEVC = 12;
    private static final int MOST_AHEAD = 10_000;
    private static final int OFFSET_BYTES = 3;

    /// What is in a tag.
    private enum Part {
        CONFIGURATION,
        UNIT,
        UNIT_WITHOUT_OFFSET,
        NOTHING
    }

    /// Reads one.
    ///
    /// @return empty if neither a configuration nor a picture is in the tag
    /// @throws StreamException UNSUPPORTED_CODEC for what is not read here
    public static Optional<FlvBody> read(byte[] b) throws StreamException {
        if (b.length == 0 || (b[0] >> 4 & 7) == COMMAND) {
            return Optional.empty();
        }
        boolean enhanced = (b[0] & ENHANCED) != 0;
        int from = enhanced ? 5 : 2;
        if (b.length < from) {
            return Optional.empty();
        }
        Part part = part(enhanced ? b[0] & 0x0F : b[1] & 0xFF, enhanced);
        if (part == Part.NOTHING) {
            return Optional.empty();
        }
        Codec codec = enhanced ? byLetters(b) : byNumber(b[0] & 0x0F);
        boolean offset = part != Part.UNIT_WITHOUT_OFFSET && !(enhanced && part == Part.CONFIGURATION);
        int body = from + (offset ? OFFSET_BYTES : 0);
        if (b.length < body) {
            return Optional.empty();
        }
        // The offset is a signed number of 24 bits.
        int ahead = offset ? FlvTag.number(b, from, OFFSET_BYTES) << 8 >> 8 : 0;
        return Optional.of(new FlvBody(codec, part == Part.CONFIGURATION, (b[0] >> 4 & 7) == KEY, ahead, body));
    }

    /// Whether a picture may be shown so much later than it is decoded.
    public boolean sound() {
        return Math.abs(ahead) <= MOST_AHEAD;
    }

    private static Part part(int kind, boolean enhanced) throws StreamException {
        return switch (kind) {
            case 0 -> Part.CONFIGURATION;
            case 1 -> Part.UNIT;
            case 3 -> enhanced ? Part.UNIT_WITHOUT_OFFSET : Part.NOTHING;
            case 6, 7 -> throw new StreamException(Why.UNSUPPORTED_CODEC, "several tracks");
            default -> Part.NOTHING;
        };
    }

    private static Codec byLetters(byte[] b) throws StreamException {
        return switch (new String(b, 1, 4, StandardCharsets.ISO_8859_1)) {
            case "avc1" -> Codec.H264;
            case "hvc1" -> Codec.H265;
            default -> throw new StreamException(Why.UNSUPPORTED_CODEC, "coding of enhanced FLV");
        };
    }

    private static Codec byNumber(int number) throws StreamException {
        return switch (number) {
            case AVC -> Codec.H264;
            case HEVC -> Codec.H265;
            default -> throw new StreamException(Why.UNSUPPORTED_CODEC, "coding " + number);
        };
    }
}

package org.xunyao.ingest.flv;

import java.util.Arrays;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// What stands before the body of a tag (Annex E.4.1).
///
/// @param video whether it holds video
/// @param locked whether it is encrypted
/// @param size bytes of the body
/// @param time in milliseconds, the lower 32 bits
public record FlvHead(boolean video, boolean locked, int size, int time) {
    /// Bytes of it.
    public static final int BYTES = 11;
    /// Bytes of a file's header that are read here.
    public static final int FILE_BYTES = 9;
    /// Bytes of the size that stands behind a tag, and behind the file's header.
    public static final int BEHIND = 4;

    private static final int AUDIO = 8;
    private static final int VIDEO = 9;
    private static final int SCRIPT = 18;
    private static final int ENCRYPTED = 0x20;
    private static final int LARGEST_FILE_HEADER = 64;
    private static final byte[] SIGNATURE = {'F', 'L', 'V', 1};
    private static final int MOST_OVERHEAD = 1_024;

    /// Whether a file says that it is FLV.
    ///
    /// @param bytes its first, at least four
    public static boolean isFlv(byte[] bytes) {
        return Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /// Bytes of the file's header.
    ///
    /// @param bytes its first {@link #FILE_BYTES}
    /// @throws StreamException GARBAGE if it is none
    public static int file(byte[] bytes) throws StreamException {
        if (!isFlv(bytes)) {
            throw new StreamException(Why.GARBAGE, "not FLV");
        }
        int length = FlvTag.number(bytes, 5, 4);
        if (length < FILE_BYTES || length > LARGEST_FILE_HEADER) {
            throw new StreamException(Why.GARBAGE, "FLV header");
        }
        return length;
    }

    /// Reads one.
    ///
    /// @param header {@link #BYTES} of them
    /// @param unit bytes of an access unit
    /// @throws StreamException GARBAGE if it is none or the body too large
    public static FlvHead read(byte[] header, int unit) throws StreamException {
        int type = header[0] & 0x1F;
        int size = FlvTag.number(header, 1, 3);
        boolean known = type == AUDIO || type == VIDEO || type == SCRIPT;
        if (!known || (header[0] & 0xC0) != 0 || FlvTag.number(header, 8, 3) != 0) {
            throw new StreamException(Why.GARBAGE, "no FLV tag");
        }
        if (size > unit + MOST_OVERHEAD) {
            throw new StreamException(Why.GARBAGE, "tag of " + size + " bytes");
        }
        int time = FlvTag.number(header, 4, 3) | (header[7] & 0xFF) << 24;
        boolean video = type == VIDEO;
        return new FlvHead(video, video && (header[0] & ENCRYPTED) != 0, size, time);
    }
}

package org.xunyao.ingest.flv;

import java.util.Arrays;
import org.xunyao.ingest.http.HttpBody;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// One tag of the file (Annex E.4.1).
///
/// @param video whether it holds video; of others the body is empty
/// @param time in milliseconds, the lower 32 bits
@SuppressWarnings("ArrayRecordComponent") // handed on, never copied
record FlvTag(boolean video, int time, byte[] body) {
    private static final int AUDIO = 8;
    private static final int VIDEO = 9;
    private static final int SCRIPT = 18;
    private static final int ENCRYPTED = 0x20;
    private static final int HEADER = 11;
    private static final int LARGEST_FILE_HEADER = 64;
    private static final byte[] SIGNATURE = {'F', 'L', 'V', 1};
    private static final int MOST_OVERHEAD = 1_024;
    private static final int SKIP = 8_192;

    /// Reads the file's header.
    ///
    /// @throws StreamException GARBAGE if it is none, else as {@link HttpBody#read(int)}
    static void begin(HttpBody in) throws StreamException {
        if (!Arrays.equals(in.read(SIGNATURE.length), SIGNATURE)) {
            throw new StreamException(Why.GARBAGE, "not FLV");
        }
        in.read();
        byte[] offset = in.read(4);
        int length = number(offset, 0, 4);
        if (length < 9 || length > LARGEST_FILE_HEADER) {
            throw new StreamException(Why.GARBAGE, "FLV header");
        }
        in.read(length - 9);
        in.read(4);
    }

    /// Reads the next tag and the size behind it. There is nothing to find the place again by, so what is
    /// no tag ends the stream.
    ///
    /// @param unit bytes of an access unit
    /// @throws StreamException GARBAGE if it is no tag or too large, UNSUPPORTED_CODEC if it is encrypted,
    ///     else as {@link HttpBody#read(int)}
    static FlvTag next(HttpBody in, int unit) throws StreamException {
        byte[] header = in.read(HEADER);
        int type = header[0] & 0x1F;
        int size = number(header, 1, 3);
        boolean known = type == AUDIO || type == VIDEO || type == SCRIPT;
        if (!known || (header[0] & 0xC0) != 0 || number(header, 8, 3) != 0) {
            throw new StreamException(Why.GARBAGE, "no FLV tag");
        }
        if (size > unit + MOST_OVERHEAD) {
            throw new StreamException(Why.GARBAGE, "tag of " + size + " bytes");
        }
        if (type == VIDEO && (header[0] & ENCRYPTED) != 0) {
            throw new StreamException(Why.UNSUPPORTED_CODEC, "encrypted");
        }
        byte[] body = type == VIDEO ? in.read(size) : new byte[0];
        for (int rest = type == VIDEO ? 0 : size; rest > 0; rest -= Math.min(rest, SKIP)) {
            in.read(Math.min(rest, SKIP));
        }
        in.read(4);
        int time = number(header, 4, 3) | (header[7] & 0xFF) << 24;
        return new FlvTag(type == VIDEO, time, body);
    }

    /// An unsigned number, the highest byte first; of four bytes the upper half is negative.
    static int number(byte[] b, int from, int bytes) {
        int number = 0;
        for (int i = from; i < from + bytes; i++) {
            number = number << 8 | (b[i] & 0xFF);
        }
        return number;
    }
}

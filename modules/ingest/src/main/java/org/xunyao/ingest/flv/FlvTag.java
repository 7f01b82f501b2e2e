package org.xunyao.ingest.flv;

import org.xunyao.ingest.http.HttpBody;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// One tag of the file (Annex E.4.1).
///
/// @param video whether it holds video; of others the body is empty
/// @param time in milliseconds, the lower 32 bits
@SuppressWarnings("ArrayRecordComponent") // handed on, never copied
record FlvTag(boolean video, int time, byte[] body) {
    private static final int SKIP = 8_192;

    /// Reads the file's header.
    ///
    /// @throws StreamException GARBAGE if it is none, else as {@link HttpBody#read(int)}
    static void begin(HttpBody in) throws StreamException {
        int length = FlvHead.file(in.read(FlvHead.FILE_BYTES));
        in.read(length - FlvHead.FILE_BYTES);
        in.read(FlvHead.BEHIND);
    }

    /// Reads the next tag and the size behind it. There is nothing to find the place again by, so what is
    /// no tag ends the stream.
    ///
    /// @param unit bytes of an access unit
    /// @throws StreamException GARBAGE if it is no tag or too large, UNSUPPORTED_CODEC if it is encrypted,
    ///     else as {@link HttpBody#read(int)}
    static FlvTag next(HttpBody in, int unit) throws StreamException {
        FlvHead head = FlvHead.read(in.read(FlvHead.BYTES), unit);
        if (head.locked()) {
            throw new StreamException(Why.UNSUPPORTED_CODEC, "encrypted");
        }
        byte[] body = head.video() ? in.read(head.size()) : new byte[0];
        for (int rest = head.video() ? 0 : head.size(); rest > 0; rest -= Math.min(rest, SKIP)) {
            in.read(Math.min(rest, SKIP));
        }
        in.read(FlvHead.BEHIND);
        return new FlvTag(head.video(), head.time(), body);
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

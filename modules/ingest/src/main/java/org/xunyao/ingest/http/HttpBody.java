package org.xunyao.ingest.http;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.ingest.net.Head;
import org.xunyao.ingest.net.Wire;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// The body of an answer (RFC 9112 §6), read as it comes. One thread reads; any thread may close.
public final class HttpBody implements AutoCloseable {
    private static final int MOST_TRAILERS = 64;
    private static final int STEP = 65_536;

    private final Wire wire;
    private final int longestLine;
    private final Framing framing;
    private long left;
    private boolean begun;
    private boolean ended;

    /// How the end of a body is told.
    private enum Framing {
        LENGTH,
        CHUNKS,
        END_OF_CONNECTION
    }

    private HttpBody(Wire wire, int longestLine, Framing framing, long length) {
        this.wire = wire;
        this.longestLine = longestLine;
        this.framing = framing;
        this.left = length;
    }

    /// The body behind these lines.
    ///
    /// @param longestLine bytes
    /// @throws StreamException GARBAGE if its length is not told in a way that is read here
    static HttpBody behind(Head head, Wire wire, int longestLine) throws StreamException {
        Optional<String> coding = head.header("transfer-encoding").map(c -> c.toLowerCase(Locale.ROOT));
        Optional<String> packed = head.header("content-encoding").map(c -> c.toLowerCase(Locale.ROOT));
        if (packed.filter(c -> !c.equals("identity")).isPresent()) {
            throw new StreamException(Why.GARBAGE, "packed body");
        }
        if (coding.isPresent()) {
            if (!coding.get().equals("chunked")) {
                throw new StreamException(Why.GARBAGE, "transfer coding");
            }
            return new HttpBody(wire, longestLine, Framing.CHUNKS, 0);
        }
        Optional<String> length = head.header("content-length");
        if (length.isEmpty()) {
            return new HttpBody(wire, longestLine, Framing.END_OF_CONNECTION, Long.MAX_VALUE);
        }
        if (!length.get().matches("[0-9]{1,18}")) {
            throw new StreamException(Why.GARBAGE, "content length");
        }
        return new HttpBody(wire, longestLine, Framing.LENGTH, Long.parseLong(length.get()));
    }

    /// From now on, reading must be done within this time.
    public void allow(Duration time) {
        wire.allow(time, time);
    }

    /// Whether nothing follows; waits for what tells.
    ///
    /// @throws StreamException TIMEOUT at the deadline, CLOSED where the connection ends before the body
    ///     does, GARBAGE for a chunk that makes no sense
    public boolean ended() throws StreamException {
        step();
        if (!ended && framing == Framing.END_OF_CONNECTION) {
            ended = atEndOfConnection();
        }
        return ended;
    }

    /// Goes on to the next chunk that holds something.
    private void step() throws StreamException {
        while (!ended && left == 0) {
            if (framing == Framing.CHUNKS) {
                chunk();
            } else {
                ended = true;
            }
        }
    }

    private boolean atEndOfConnection() throws StreamException {
        try {
            if (!wire.begins()) {
                throw new StreamException(Why.TIMEOUT, "in the middle of a body");
            }
            return false;
        } catch (StreamException end) {
            if (end.why() == Why.CLOSED) {
                return true;
            }
            throw end;
        }
    }

    private void chunk() throws StreamException {
        if (begun && !wire.line("", longestLine).isEmpty()) {
            throw new StreamException(Why.GARBAGE, "end of chunk");
        }
        begun = true;
        String size = wire.line("", longestLine).split(";", 2)[0].strip();
        if (!size.matches("[0-9A-Fa-f]{1,8}")) {
            throw new StreamException(Why.GARBAGE, "size of chunk");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            for (int i = 0; !wire.line("", longestLine).isEmpty(); i++) {
                if (i >= MOST_TRAILERS) {
                    throw new StreamException(Why.GARBAGE, "trailers");
                }
            }
            ended = true;
        }
    }

    /// The next byte, 0..255.
    ///
    /// @throws StreamException CLOSED at the end, else as {@link #ended()}
    public int read() throws StreamException {
        return read(1)[0] & 0xFF;
    }

    /// The next bytes.
    ///
    /// @param count which the caller has compared with a limit
    /// @throws StreamException CLOSED at the end, else as {@link #ended()}
    public byte[] read(int count) throws StreamException {
        byte[] bytes = new byte[count];
        int have = 0;
        while (have < count) {
            need();
            int take = (int) Math.min(count - have, left);
            wire.read(bytes, have, take);
            left -= take;
            have += take;
        }
        return bytes;
    }

    private void need() throws StreamException {
        step();
        if (ended) {
            throw new StreamException(Why.CLOSED, "end of body");
        }
    }

    /// Everything to the end.
    ///
    /// @param most bytes of it
    /// @throws StreamException GARBAGE if there are more, else as {@link #ended()}
    public byte[] all(int most) throws StreamException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (!ended()) {
            if (all.size() >= most) {
                throw new StreamException(Why.GARBAGE, "body too long");
            }
            long there = framing == Framing.END_OF_CONNECTION ? wire.here() : Math.min(left, STEP);
            all.writeBytes(read((int) Math.min(there, most - all.size())));
        }
        return all.toByteArray();
    }

    @Override
    public void close() {
        wire.close();
    }
}

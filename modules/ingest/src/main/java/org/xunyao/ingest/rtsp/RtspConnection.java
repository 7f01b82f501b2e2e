package org.xunyao.ingest.rtsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// The TCP connection to one camera: messages and interleaved packets (RFC 2326 §10.12) in, requests out.
/// Every read has a deadline, so a camera that sends one byte a second gets no further than one that
/// sends none.
final class RtspConnection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(RtspConnection.class.getName());
    private static final int MOST_HEADERS = 64;
    private static final int BUFFER = 65_536;

    private final Clock clock;
    private final RtspLimits limits;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long idleDeadline;
    private long deadline;

    /// What comes in.
    sealed interface Incoming {
        /// A message.
        ///
        /// @param message an answer or a request
        record Message(RtspMessage message) implements Incoming {}

        /// An interleaved packet.
        ///
        /// @param channel as agreed in SETUP
        @SuppressWarnings("ArrayRecordComponent") // handed on, never copied
        record Packet(int channel, byte[] bytes) implements Incoming {}

        /// The deadline passed with nothing begun.
        record Nothing() implements Incoming {}
    }

    private RtspConnection(Clock clock, RtspLimits limits, Socket socket) throws IOException {
        this.clock = clock;
        this.limits = limits;
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    static RtspConnection open(Clock clock, RtspLimits limits, StreamAddress address) throws StreamException {
        String host = address.host().replaceAll("[\\[\\]]", "");
        InetSocketAddress to = new InetSocketAddress(host, address.port());
        if (to.isUnresolved()) {
            throw new StreamException(Why.UNREACHABLE, "name not known");
        }
        Socket socket = new Socket();
        try {
            socket.connect(to, Math.toIntExact(limits.connect().toMillis()));
            socket.setTcpNoDelay(true);
            return new RtspConnection(clock, limits, socket);
        } catch (IOException e) {
            close(socket);
            throw new StreamException(whyNotConnected(e), "connect", e);
        }
    }

    private static Why whyNotConnected(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof SocketTimeoutException || words.contains("timed out")) {
            return Why.TIMEOUT;
        }
        return e instanceof ConnectException && words.contains("refused") ? Why.REFUSED : Why.UNREACHABLE;
    }

    /// From now on, reading must be done within this time.
    ///
    /// @param idle until something begins
    /// @param whole until it is all there, not less
    void allow(Duration idle, Duration whole) {
        long now = clock.nanoTime();
        idleDeadline = now + idle.toNanos();
        deadline = now + whole.toNanos();
    }

    void send(String request) throws StreamException {
        try {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new StreamException(Why.CLOSED, "write", e);
        }
    }

    /// The next message or packet.
    ///
    /// @throws StreamException TIMEOUT if the deadline passes in the middle of one, CLOSED at the end,
    ///     GARBAGE else
    Incoming next() throws StreamException {
        if (at == end && !fill(idleDeadline)) {
            return new Incoming.Nothing();
        }
        int first = read();
        if (first == '$') {
            int channel = read();
            byte[] packet = read((read() << 8) | read());
            return new Incoming.Packet(channel, packet);
        }
        if (first == '\r' || first == '\n') {
            return next();
        }
        if (first < 'A' || first > 'Z') {
            throw new StreamException(Why.GARBAGE, "neither packet nor message");
        }
        return new Incoming.Message(message((char) first));
    }

    private RtspMessage message(char first) throws StreamException {
        String start = line(String.valueOf(first));
        if (!start.contains("RTSP/")) {
            throw new StreamException(Why.GARBAGE, "not RTSP");
        }
        List<RtspMessage.Header> headers = new ArrayList<>();
        int size = start.length();
        for (String line = line(""); !line.isEmpty(); line = line("")) {
            size += line.length();
            if (headers.size() >= MOST_HEADERS || size > limits.head()) {
                throw new StreamException(Why.GARBAGE, "header too long");
            }
            RtspMessage.Header.of(line).ifPresent(headers::add);
        }
        RtspMessage bare = new RtspMessage(start, List.copyOf(headers), new byte[0]);
        Optional<String> length = bare.header("content-length");
        if (length.isEmpty()) {
            return bare;
        }
        if (!length.get().matches("[0-9]{1,7}") || Integer.parseInt(length.get()) > limits.body()) {
            throw new StreamException(Why.GARBAGE, "body too long");
        }
        return new RtspMessage(start, bare.headers(), read(Integer.parseInt(length.get())));
    }

    private String line(String begun) throws StreamException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(128);
        text.writeBytes(begun.getBytes(StandardCharsets.US_ASCII));
        for (int c = read(); c != '\n'; c = read()) {
            if (text.size() >= limits.line() || (c < ' ' && c != '\r' && c != '\t')) {
                throw new StreamException(Why.GARBAGE, "header line");
            }
            if (c != '\r') {
                text.write(c);
            }
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] read(int count) throws StreamException {
        byte[] bytes = new byte[count];
        int have = 0;
        while (have < count) {
            need();
            int take = Math.min(count - have, end - at);
            System.arraycopy(buffer, at, bytes, have, take);
            at += take;
            have += take;
        }
        return bytes;
    }

    private int read() throws StreamException {
        need();
        return buffer[at++] & 0xFF;
    }

    private void need() throws StreamException {
        if (at == end && !fill(deadline)) {
            throw new StreamException(Why.TIMEOUT, "in the middle of a message");
        }
    }

    private boolean fill(long until) throws StreamException {
        long left = until - clock.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            socket.setSoTimeout(Math.clamp(left / 1_000_000, 1, Integer.MAX_VALUE));
            at = 0;
            end = 0;
            int got = in.read(buffer);
            if (got < 0) {
                throw new StreamException(Why.CLOSED, "end of stream");
            }
            end = got;
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new StreamException(Why.CLOSED, "read", e);
        }
    }

    @Override
    public void close() {
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing a camera's socket", e);
        }
    }
}

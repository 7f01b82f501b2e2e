package org.xunyao.ingest.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// A TCP connection. Every read has a deadline, so a camera that sends one byte a second gets no further
/// than one that sends none. One thread reads; any thread may close.
public final class Wire implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Wire.class.getName());
    private static final int BUFFER = 65_536;

    private final Clock clock;
    private final Socket socket;
    private final Tap tap;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long idleDeadline;
    private long deadline;

    /// @param socket connected
    Wire(Clock clock, Socket socket) throws IOException {
        this(clock, socket, Tap.Deaf.NOBODY);
    }

    private Wire(Clock clock, Socket socket, Tap tap) throws IOException {
        this.clock = clock;
        this.socket = socket;
        this.tap = tap;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /// Connects.
    ///
    /// @param connect how long that may take
    /// @throws StreamException UNREACHABLE, REFUSED or TIMEOUT
    public static Wire open(Clock clock, Duration connect, StreamAddress address) throws StreamException {
        String host = address.host().replaceAll("[\\[\\]]", "");
        InetSocketAddress to = new InetSocketAddress(host, address.port());
        if (to.isUnresolved()) {
            throw new StreamException(Why.UNREACHABLE, "name not known");
        }
        Tap tap = Tap.here();
        tap.named(to.getAddress());
        Socket socket = new Socket();
        try {
            Gate.pass(() -> connected(socket, to, connect));
            socket.setTcpNoDelay(true);
            tap.connected();
            return new Wire(clock, socket, tap);
        } catch (IOException e) {
            close(socket);
            throw new StreamException(whyNotConnected(e), "connect", e);
        }
    }

    private static Socket connected(Socket socket, InetSocketAddress to, Duration within) throws IOException {
        socket.connect(to, Math.toIntExact(within.toMillis()));
        return socket;
    }

    private static Why whyNotConnected(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof SocketTimeoutException || words.contains("timed out")) {
            return Why.TIMEOUT;
        }
        return e instanceof ConnectException && words.contains("refused") ? Why.REFUSED : Why.UNREACHABLE;
    }

    /// Our end's address.
    public InetAddress local() {
        return socket.getLocalAddress();
    }

    /// The other end's address.
    public InetAddress remote() {
        return socket.getInetAddress();
    }

    /// From now on, reading must be done within this time.
    ///
    /// @param idle until something begins
    /// @param whole until it is all there, not less
    public void allow(Duration idle, Duration whole) {
        long now = clock.nanoTime();
        idleDeadline = now + idle.toNanos();
        deadline = now + whole.toNanos();
    }

    /// Sends text.
    ///
    /// @throws StreamException CLOSED
    public void send(String request) throws StreamException {
        try {
            out.write(request.getBytes(StandardCharsets.UTF_8));
            out.flush();
            tap.sent(request);
        } catch (IOException e) {
            throw new StreamException(Why.CLOSED, "write", e);
        }
    }

    /// Waits for the next thing to begin.
    ///
    /// @return false if the idle deadline passed first
    /// @throws StreamException CLOSED at the end
    public boolean begins() throws StreamException {
        return at < end || fill(idleDeadline);
    }

    /// Bytes that are here already, without waiting.
    public int here() {
        return end - at;
    }

    /// The next byte, 0..255.
    ///
    /// @throws StreamException TIMEOUT at the deadline, CLOSED at the end
    public int read() throws StreamException {
        need();
        return buffer[at++] & 0xFF;
    }

    /// The next bytes.
    ///
    /// @param count which the caller has compared with a limit
    /// @throws StreamException TIMEOUT at the deadline, CLOSED at the end
    public byte[] read(int count) throws StreamException {
        byte[] bytes = new byte[count];
        read(bytes, 0, count);
        return bytes;
    }

    /// The next bytes, into a place.
    ///
    /// @throws StreamException TIMEOUT at the deadline, CLOSED at the end
    public void read(byte[] into, int from, int count) throws StreamException {
        int have = 0;
        while (have < count) {
            need();
            int take = Math.min(count - have, end - at);
            System.arraycopy(buffer, at, into, from + have, take);
            at += take;
            have += take;
        }
    }

    /// The next line without its end.
    ///
    /// @param begun what was read of it already
    /// @param most bytes of it
    /// @throws StreamException GARBAGE if it is longer or has control characters, else as {@link #read()}
    public String line(String begun, int most) throws StreamException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(128);
        text.writeBytes(begun.getBytes(StandardCharsets.US_ASCII));
        for (int c = read(); c != '\n'; c = read()) {
            if (text.size() >= most || (c < ' ' && c != '\r' && c != '\t')) {
                throw new StreamException(Why.GARBAGE, "header line");
            }
            if (c != '\r') {
                text.write(c);
            }
        }
        String line = text.toString(StandardCharsets.ISO_8859_1);
        tap.line(line);
        return line;
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
            tap.got(got);
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

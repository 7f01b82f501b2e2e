package org.xunyao.ingest.net;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import org.xunyao.ingest.fuzz.Still;

/// A connection whose other end has said all it will ever say.
public final class FedWire {
    private static final Duration ALLOWED = Duration.ofDays(1);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Wire wire;

    /// Connected.
    ///
    /// @param bytes that the other end sends before it hangs up
    public FedWire(byte[] bytes) {
        try {
            wire = new Wire(new Still(), new Fed(new ByteArrayInputStream(bytes), said));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        wire.allow(ALLOWED, ALLOWED);
    }

    public Wire wire() {
        return wire;
    }

    /// What was said to the other end.
    public byte[] said() {
        return said.toByteArray();
    }

    /// A socket without a network.
    private static final class Fed extends Socket {
        private final InputStream in;
        private final OutputStream out;

        private Fed(InputStream in, OutputStream out) {
            this.in = in;
            this.out = out;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        @Override
        public void setSoTimeout(int millis) {}

        @Override
        public InetAddress getLocalAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public InetAddress getInetAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void close() {}
    }
}

package org.xunyao.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToStationCodec;

/// The way back to the station. When the station is gone the worker has no purpose and the writer fails.
final class StationPipe {
    private final OutputStream out;

    StationPipe(OutputStream out) {
        this.out = out;
    }

    /// Sends one message; may block while the station is busy, so picture threads must not call it.
    synchronized void send(ToStation message) {
        try {
            out.write(ToStationCodec.encode(message));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

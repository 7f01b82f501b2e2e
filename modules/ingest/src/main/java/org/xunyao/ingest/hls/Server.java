package org.xunyao.ingest.hls;

import org.xunyao.ingest.http.HttpBody;
import org.xunyao.ingest.http.HttpCall;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// Where playlist and segments are fetched from: one server, whatever the playlist says.
final class Server {
    /// Bytes of a segment: ten seconds at 12 Mbit/s.
    private static final int LARGEST_SEGMENT = 16 << 20;

    private final Clock clock;
    private final HttpLimits limits;
    private StreamAddress address;
    private StreamAddress base;

    /// @param address of a playlist
    Server(Clock clock, HttpLimits limits, StreamAddress address) {
        this.clock = clock;
        this.limits = limits;
        this.address = address;
        this.base = address;
    }

    Clock clock() {
        return clock;
    }

    HttpLimits limits() {
        return limits;
    }

    /// The playlist that names segments as it is now, at the address or one step behind it; from then on
    /// the latter is asked. Where the server sends us holds for this time only, for it may hold a token that
    /// expires.
    Playlist.Media media() throws StreamException {
        Playlist found = playlist();
        if (found instanceof Playlist.Choice choice) {
            address = beside(choice.best());
            found = playlist();
        }
        if (found instanceof Playlist.Media media) {
            return media;
        }
        throw new StreamException(Why.GARBAGE, "a choice of choices");
    }

    private Playlist playlist() throws StreamException {
        HttpCall.Found found = HttpCall.get(clock, limits, address);
        try (HttpBody body = found.body()) {
            base = found.at();
            return Playlist.read(body.all(Playlist.LARGEST));
        }
    }

    /// All bytes of a segment.
    byte[] segment(String reference) throws StreamException {
        try (HttpBody body = HttpCall.get(clock, limits, beside(reference)).body()) {
            return body.all(LARGEST_SEGMENT);
        }
    }

    private StreamAddress beside(String reference) throws StreamException {
        return base.beside(reference)
                .orElseThrow(() -> new StreamException(Why.REDIRECTED_ELSEWHERE, "a segment of another machine"));
    }
}

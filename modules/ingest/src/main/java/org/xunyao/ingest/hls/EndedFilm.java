package org.xunyao.ingest.hls;

import java.util.Locale;
import org.xunyao.ingest.http.HttpLimits;
import org.xunyao.kernel.Clock;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;

/// A playlist that a server has, to be fetched once if it has ended (已结束的播放列表). All comes from the machine
/// and port of its address, whatever it says. One thread.
public final class EndedFilm {
    private final Server server;
    private final Playlist.Media list;

    private EndedFilm(Server server, Playlist.Media list) {
        this.server = server;
        this.list = list;
    }

    /// Reads the playlist, or the best one of a choice.
    ///
    /// @throws StreamException with the cause, in bounded time
    public static EndedFilm look(Clock clock, HttpLimits limits, StreamAddress address) throws StreamException {
        var server = new Server(clock, limits, address);
        return new EndedFilm(server, server.media());
    }

    /// Whether no more segments will come; else it is a camera's.
    public boolean ended() {
        return list.ended();
    }

    /// How many segments it names.
    public int segments() {
        return list.segments().size();
    }

    /// Whether the playlist itself says that a segment is missing.
    ///
    /// @param segment from 0
    public boolean missing(int segment) {
        return list.segments().get(segment).gap();
    }

    /// All bytes of a segment, at most 16 MiB.
    ///
    /// @param segment from 0
    /// @throws StreamException with the cause, in bounded time
    public byte[] segment(int segment) throws StreamException {
        return server.segment(list.segments().get(segment).reference());
    }

    /// How a segment is called in {@link #text}.
    ///
    /// @param segment from 0
    public static String name(int segment) {
        return String.format(Locale.ROOT, "%06d.ts", segment + 1);
    }

    /// The same playlist with our own names for its segments, to lie beside them.
    public String text() {
        var text = new StringBuilder("#EXTM3U\n#EXT-X-TARGETDURATION:" + list.targetSeconds() + "\n");
        for (int i = 0; i < segments(); i++) {
            Playlist.Segment segment = list.segments().get(i);
            if (segment.anew()) {
                text.append("#EXT-X-DISCONTINUITY\n");
            }
            if (segment.gap()) {
                text.append("#EXT-X-GAP\n");
            }
            segment.claimed()
                    .ifPresent(claimed -> text.append("#EXT-X-PROGRAM-DATE-TIME:")
                            .append(claimed)
                            .append('\n'));
            text.append("#EXTINF:")
                    .append(segment.length().toMillis() / 1_000.0)
                    .append(",\n")
                    .append(name(i))
                    .append('\n');
        }
        return text.append("#EXT-X-ENDLIST\n").toString();
    }
}

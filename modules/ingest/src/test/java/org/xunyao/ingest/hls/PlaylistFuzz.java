package org.xunyao.ingest.hls;

import java.util.Optional;
import org.xunyao.ingest.fuzz.Contract;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;

/// A playlist, and where its references lead.
public final class PlaylistFuzz {
    private static final StreamAddress ADDRESS = StreamAddress.of("http://who:word@10.0.0.1:8080/a/live.m3u8");
    private static final int LOOKED_AT = 50;

    private PlaylistFuzz() {}

    /// Tries one input.
    ///
    /// @param input the file
    public static void fuzzerTestOneInput(byte[] input) {
        Playlist read;
        try {
            read = Playlist.read(input);
        } catch (StreamException refused) {
            return;
        }
        switch (read) {
            case Playlist.Choice choice -> stays(choice.best());
            case Playlist.Media media -> {
                Contract.require(media.targetSeconds() >= 1 && media.targetSeconds() <= 60, "duration");
                Contract.require(media.first() >= 0 && media.end() >= media.first(), "numbers");
                Contract.require(media.segments().size() <= 50_000, "segments");
                media.segments().stream().limit(LOOKED_AT).forEach(segment -> stays(segment.reference()));
            }
        }
    }

    private static void stays(String reference) {
        Contract.require(reference.length() <= 2_048, "reference");
        Optional<StreamAddress> there = ADDRESS.beside(reference);
        there.ifPresent(found -> Contract.require(
                found.host().equals("10.0.0.1")
                        && found.port() == 8080
                        && found.scheme().equals("http"),
                "another machine"));
    }
}

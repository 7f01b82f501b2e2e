package org.xunyao.ingest.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xunyao.ingest.coded.DecoderConfiguration;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.video.Codec;

/// The first video track of the `moov` box that is coded as H.264 or H.265 (ISO/IEC 14496-12 §8, -15 §5 and
/// §8).
///
/// @param id by which fragments name it
/// @param scale ticks of its own a second
/// @param zero its own time at which it begins to be shown, by the edit list
record Mp4Track(Mp4Box box, long id, long scale, long zero, Codec codec, DecoderConfiguration configuration) {
    private static final int VISUAL = 78;
    private static final int MOST_ENTRIES = 16;
    private static final Set<String> LOCKED = Set.of("encv", "drmi");
    private static final long TICKS = 90_000;
    private static final long LARGEST_TIME = 1L << 52;

    /// Finds it.
    ///
    /// @throws RecordedException NO_VIDEO, CODEC, LOCKED or BROKEN
    static Mp4Track of(Mp4Box movie) throws RecordedException {
        RecordedException why = FilmTrack.none();
        for (Mp4Box track : movie.all("trak")) {
            Optional<Mp4Box> handler = track.at("mdia", "hdlr");
            if (handler.isEmpty() || handler.get().word(8) != 0x7669_6465) {
                continue;
            }
            Mp4Box description = track.need("mdia", "minf", "stbl", "stsd");
            List<Mp4Box> entries = Mp4Box.within(description.body(), Mp4Box.FULL + Integer.BYTES);
            if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
                throw new RecordedException(Refusal.BROKEN, entries.size() + " descriptions");
            }
            Mp4Box entry = entries.getFirst();
            Optional<Codec> codec = codec(entry.type());
            if (codec.isPresent()) {
                return of(track, entry, codec.get());
            }
            boolean locked = LOCKED.contains(entry.type());
            why = new RecordedException(locked ? Refusal.LOCKED : Refusal.CODEC, "coding of the track");
        }
        throw why;
    }

    private static Optional<Codec> codec(String type) {
        return switch (type) {
            case "avc1", "avc3" -> Optional.of(Codec.H264);
            case "hvc1", "hev1" -> Optional.of(Codec.H265);
            default -> Optional.empty();
        };
    }

    private static Mp4Track of(Mp4Box track, Mp4Box entry, Codec codec) throws RecordedException {
        if (entry.body().limit() < VISUAL) {
            throw new RecordedException(Refusal.BROKEN, "description of the track");
        }
        String type = codec == Codec.H264 ? "avcC" : "hvcC";
        Optional<DecoderConfiguration> configuration = Optional.empty();
        for (Mp4Box box : Mp4Box.within(entry.body(), VISUAL)) {
            if (box.type().equals(type) && configuration.isEmpty()) {
                configuration = DecoderConfiguration.read(codec, box.bytes(), 0);
            }
        }
        Mp4Box times = track.need("mdia", "mdhd");
        long scale = times.count(times.version() == 1 ? 20 : 12);
        if (scale < 1) {
            throw new RecordedException(Refusal.BROKEN, "time scale");
        }
        Mp4Box head = track.need("tkhd");
        return new Mp4Track(
                track,
                head.count(head.version() == 1 ? 20 : 12),
                scale,
                zero(track),
                codec,
                configuration.orElseThrow(() -> new RecordedException(Refusal.BROKEN, "decoder configuration")));
    }

    /// Where the first edit that shows something begins (§8.6.6); what follows is played on without cuts.
    private static long zero(Mp4Box track) throws RecordedException {
        Optional<Mp4Box> edits = track.at("edts", "elst");
        if (edits.isEmpty()) {
            return Long.MIN_VALUE;
        }
        Mp4Box list = edits.get();
        boolean wide = list.version() == 1;
        int bytes = wide ? 20 : 12;
        int count = list.entries(4, bytes);
        for (int i = 0; i < count; i++) {
            long begins = wide ? list.wide(8 + i * bytes + 8) : list.word(8 + i * bytes + 4);
            if (begins >= 0) {
                return begins;
            }
        }
        return Long.MIN_VALUE;
    }

    /// Where its tables are.
    Mp4Box tables() throws RecordedException {
        return box.need("mdia", "minf", "stbl");
    }

    /// The time at which it begins to be shown.
    ///
    /// @throws RecordedException BROKEN
    long begins() throws RecordedException {
        return zero == Long.MIN_VALUE ? zero : ticks(zero);
    }

    /// A time of its own in ticks of 1/90000 s.
    ///
    /// @throws RecordedException BROKEN if no film lasts so long
    long ticks(long time) throws RecordedException {
        if (time > LARGEST_TIME || time < -LARGEST_TIME) {
            throw new RecordedException(Refusal.BROKEN, "time " + time);
        }
        long seconds = Math.floorDiv(time, scale);
        long rest = Math.floorMod(time, scale);
        return seconds * TICKS + (rest * TICKS + scale / 2) / scale;
    }
}

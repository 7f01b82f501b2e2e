package org.xunyao.ingest.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.coded.ParameterSets;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.ingest.ts.TimedUnit;
import org.xunyao.ingest.ts.TsDemuxer;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// A recorded film in MPEG-TS, one file or the segments of a playlist one behind the other. It has no index,
/// so it is read through once from end to end.
final class TransportFile {
    /// Bytes that are read through: 9 hours at 4 Mbit/s.
    static final long LARGEST = 16L << 30;
    /// Bytes of a packet.
    static final int PACKET = 188;
    /// The first byte of each.
    static final int SYNC = 0x47;

    private static final int STEP = PACKET * 2_048;
    private static final int STAMP_BITS = 33;
    private static final int FREQUENCY = 90_000;
    /// No unit lies in so few bytes: one of which something is missing is left out with all that need it.
    private static final int BROKEN = 1;

    private final FilmBytes film;
    private final FilmIndex index;
    private final FilmClock clock = new FilmClock(STAMP_BITS, FREQUENCY);
    private @Nullable Codec codec;
    private @Nullable ParameterSets sets;
    private Optional<PictureSize> size = Optional.empty();
    private boolean lost;

    private TransportFile(FilmBytes film) {
        this.film = film;
        this.index = new FilmIndex(film.size());
    }

    /// A segment.
    ///
    /// @param at place of its first byte
    /// @param size bytes
    /// @param anew whether its times are of another clock
    /// @param gap whether something is missing before it
    record Part(long at, long size, boolean anew, boolean gap) {}

    /// Reads through one file.
    ///
    /// @throws RecordedException with the cause
    static FilmTrack track(FilmBytes film) throws RecordedException {
        return track(film, List.of(new Part(0, film.size(), false, false)), 0, Optional.empty());
    }

    /// Reads through segments.
    ///
    /// @param gaps that the playlist names
    /// @param claimed when the first picture was taken, as is said
    /// @throws RecordedException with the cause
    static FilmTrack track(FilmBytes film, List<Part> parts, int gaps, Optional<Instant> claimed)
            throws RecordedException {
        if (film.size() > LARGEST) {
            throw new RecordedException(Refusal.TOO_LARGE, film.size() + " bytes to read through");
        }
        var file = new TransportFile(film);
        boolean cut = false;
        for (Part part : parts) {
            file.part(part);
            cut |= part.size() % PACKET != 0;
        }
        Codec coding = file.codec;
        ParameterSets found = file.sets;
        if (coding == null || found == null) {
            throw FilmTrack.none();
        }
        file.index.settle(Long.MIN_VALUE);
        return new FilmTrack(
                coding,
                found.completed(List.of()),
                file.index,
                packets -> TsDemuxer.again(coding, packets, FilmIndex.MOST_UNIT).nals(),
                new Told(cut, file.clock.jumps(), gaps, claimed));
    }

    private void part(Part part) throws RecordedException {
        lost |= part.gap();
        if (part.anew()) {
            clock.begin();
        }
        var demuxer = new TsDemuxer(FilmIndex.MOST_UNIT);
        try {
            for (long done = 0; done < part.size(); done += STEP) {
                byte[] more = film.read(part.at() + done, Math.min(STEP, part.size() - done), STEP);
                units(demuxer.take(more), part.at());
            }
            units(demuxer.end(), part.at());
        } catch (StreamException refused) {
            boolean unread = refused.why() == Why.UNSUPPORTED_CODEC;
            Refusal why = demuxer.scrambled() ? Refusal.LOCKED : unread ? Refusal.CODEC : Refusal.BROKEN;
            throw new RecordedException(why, String.valueOf(refused.getMessage()), refused);
        }
    }

    private void units(List<TimedUnit> units, long from) throws RecordedException {
        for (TimedUnit unit : units) {
            unit(unit, from);
        }
    }

    private void unit(TimedUnit unit, long from) throws RecordedException {
        if (codec != null && codec != unit.codec()) {
            throw new RecordedException(Refusal.CHANGES, "another coding");
        }
        codec = unit.codec();
        ParameterSets known = sets == null ? new ParameterSets(unit.codec()) : sets;
        sets = known;
        UnitGate.Coded coded = unit.coded();
        lost |= unit.lost();
        if (coded.whole() && !coded.has(unit.codec())) {
            known.offer(coded.nals());
            return;
        }
        long time = clock.time(unit.dts()) + unit.ahead();
        boolean key = coded.whole() && coded.isKey(unit.codec());
        if (key) {
            known.offer(coded.nals());
            requireSame(known);
        }
        boolean entry = key && known.complete();
        boolean sound = coded.whole() && (entry || !lost);
        index.add(from + unit.place(), sound ? unit.size() : BROKEN, time, entry);
        lost = lost && !entry;
    }

    private void requireSame(ParameterSets known) throws RecordedException {
        if (size.isPresent() && !size.equals(known.size())) {
            throw new RecordedException(Refusal.CHANGES, "pictures of another size");
        }
        size = known.size();
    }
}

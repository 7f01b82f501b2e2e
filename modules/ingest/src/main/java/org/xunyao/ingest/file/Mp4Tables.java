package org.xunyao.ingest.file;

import java.util.Optional;
import org.xunyao.ingest.file.RecordedException.Refusal;

/// The tables of a track that is not cut into fragments (ISO/IEC 14496-12 §8.6 and §8.7), gone through once
/// from the first picture to the last.
final class Mp4Tables {
    private static final int HEAD = 8;

    private final Mp4Track track;
    private final Mp4Box sizes;
    private final Mp4Box runs;
    private final Mp4Box places;
    private final boolean wide;
    private final Optional<Mp4Box> keys;
    private final Steps steps;
    private final Steps shifts;
    private int nextKey;
    private long decoded;

    Mp4Tables(Mp4Track track) throws RecordedException {
        Mp4Box tables = track.tables();
        this.track = track;
        this.sizes = tables.need("stsz");
        this.runs = tables.need("stsc");
        this.wide = tables.at("co64").isPresent();
        this.places = tables.need(wide ? "co64" : "stco");
        this.keys = tables.at("stss");
        this.steps = new Steps(tables.at("stts"), true);
        this.shifts = new Steps(tables.at("ctts"), false);
    }

    /// A table of numbers, each for so many pictures in a row.
    private static final class Steps {
        private final Optional<Mp4Box> table;
        private final boolean lasts;
        private final int entries;
        private int entry;
        private long left;
        private int value;

        /// @param lasts whether the last number holds for pictures of which nothing is said
        Steps(Optional<Mp4Box> table, boolean lasts) throws RecordedException {
            this.table = table;
            this.lasts = lasts;
            this.entries = table.isPresent() ? table.get().entries(Mp4Box.FULL, 2 * Integer.BYTES) : 0;
        }

        int next() throws RecordedException {
            while (left == 0 && entry < entries) {
                Mp4Box box = table.orElseThrow();
                left = box.count(HEAD + entry * 2 * Integer.BYTES);
                value = box.word(HEAD + entry * 2 * Integer.BYTES + Integer.BYTES);
                entry++;
            }
            if (left == 0) {
                return lasts ? value : 0;
            }
            left--;
            return value;
        }
    }

    /// All pictures.
    ///
    /// @throws RecordedException as {@link FilmIndex#add}, BROKEN, CHANGES
    void into(FilmIndex index) throws RecordedException {
        long same = sizes.count(Mp4Box.FULL);
        long count = sizes.count(HEAD);
        if (same == 0 && sizes.entries(HEAD, Integer.BYTES) != count) {
            throw new RecordedException(Refusal.BROKEN, "sizes");
        }
        int chunks = places.entries(Mp4Box.FULL, wide ? Long.BYTES : Integer.BYTES);
        int lists = runs.entries(Mp4Box.FULL, 3 * Integer.BYTES);
        int picture = 0;
        int run = -1;
        long described = 0;
        for (int chunk = 0; chunk < chunks && picture < count; chunk++) {
            while (run + 1 < lists && run(run + 1, 0) <= chunk + 1) {
                run++;
            }
            if (run < 0) {
                throw new RecordedException(Refusal.BROKEN, "chunks");
            }
            described = described == 0 ? run(run, 2) : described;
            if (described != 1 || run(run, 2) != described) {
                throw new RecordedException(Refusal.CHANGES, "description " + run(run, 2));
            }
            long at = place(chunk);
            for (long i = run(run, 1); i > 0 && picture < count; i--) {
                long size = same > 0 ? same : sizes.count(12 + picture * Integer.BYTES);
                add(index, picture, at, size);
                at += size;
                picture++;
            }
        }
    }

    private long run(int run, int column) throws RecordedException {
        return runs.count(HEAD + (run * 3 + column) * Integer.BYTES);
    }

    private long place(int chunk) throws RecordedException {
        return wide ? places.wide(HEAD + chunk * Long.BYTES) : places.count(HEAD + chunk * Integer.BYTES);
    }

    private void add(FilmIndex index, int picture, long at, long size) throws RecordedException {
        // A shift before the zero of time is written by many, whatever the version says.
        index.add(at, size, track.ticks(decoded + shifts.next()), key(picture));
        decoded += steps.next() & 0xFFFF_FFFFL;
    }

    /// Without a table, decoding can begin with each picture (§8.6.2).
    private boolean key(int picture) throws RecordedException {
        if (keys.isEmpty()) {
            return true;
        }
        int all = keys.get().entries(Mp4Box.FULL, Integer.BYTES);
        while (nextKey < all && keys.get().count(HEAD + nextKey * Integer.BYTES) < picture + 1) {
            nextKey++;
        }
        return nextKey < all && keys.get().count(HEAD + nextKey * Integer.BYTES) == picture + 1;
    }
}

package org.xunyao.ingest.file;

import java.util.Optional;

/// Pictures of a track in fragments (ISO/IEC 14496-12 §8.8), as phones and browsers record.
final class Mp4Fragments {
    private static final int NO_KEY = 0x1_0000;
    private static final int OWN_BASE = 0x1;
    private static final int OWN_DESCRIPTION = 0x2;
    private static final int OWN_STEP = 0x8;
    private static final int OWN_SIZE = 0x10;
    private static final int OWN_FLAGS = 0x20;
    private static final int RUN_OFFSET = 0x1;
    private static final int RUN_FIRST = 0x4;
    private static final int EACH_STEP = 0x100;
    private static final int EACH_SIZE = 0x200;
    private static final int EACH_FLAGS = 0x400;
    private static final int EACH_SHIFT = 0x800;

    private final Mp4Track track;
    private final FilmIndex index;
    private final Said usual;
    private long decoded;

    /// What is said for all pictures of a part, unless they say otherwise.
    private record Said(long step, long size, int flags) {}

    Mp4Fragments(Mp4Box movie, Mp4Track track, FilmIndex index) throws RecordedException {
        this.track = track;
        this.index = index;
        Said said = new Said(0, 0, 0);
        Optional<Mp4Box> extended = movie.at("mvex");
        if (extended.isPresent()) {
            for (Mp4Box box : extended.get().all("trex")) {
                if (box.count(4) == track.id()) {
                    said = new Said(box.count(12), box.count(16), box.word(20));
                }
            }
        }
        this.usual = said;
    }

    /// The pictures of one fragment.
    ///
    /// @param at its place in the file
    /// @throws RecordedException as {@link FilmIndex#add}, BROKEN
    void add(Mp4Box fragment, long at) throws RecordedException {
        for (Mp4Box part : fragment.all("traf")) {
            Mp4Box head = part.need("tfhd");
            if (head.count(4) == track.id()) {
                part(part, head, at);
            }
        }
    }

    private void part(Mp4Box part, Mp4Box head, long fragment) throws RecordedException {
        int flags = head.flags();
        int at = 8;
        long base = fragment;
        if ((flags & OWN_BASE) != 0) {
            base = head.wide(at);
            at += Long.BYTES;
        }
        at += (flags & OWN_DESCRIPTION) != 0 ? Integer.BYTES : 0;
        long step = usual.step();
        if ((flags & OWN_STEP) != 0) {
            step = head.count(at);
            at += Integer.BYTES;
        }
        long size = usual.size();
        if ((flags & OWN_SIZE) != 0) {
            size = head.count(at);
            at += Integer.BYTES;
        }
        var said = new Said(step, size, (flags & OWN_FLAGS) != 0 ? head.word(at) : usual.flags());
        Optional<Mp4Box> time = part.at("tfdt");
        if (time.isPresent()) {
            decoded =
                    time.get().version() == 1 ? time.get().wide(4) : time.get().count(4);
        }
        long place = base;
        for (Mp4Box run : part.all("trun")) {
            place = run(run, said, base, place);
        }
    }

    /// @return the place behind its pictures
    private long run(Mp4Box run, Said said, long base, long before) throws RecordedException {
        int flags = run.flags();
        int at = 8;
        long place = before;
        if ((flags & RUN_OFFSET) != 0) {
            place = base + run.word(at);
            at += Integer.BYTES;
        }
        int first = said.flags();
        boolean tells = (flags & RUN_FIRST) != 0;
        if (tells) {
            first = run.word(at);
            at += Integer.BYTES;
        }
        long count = run.count(4);
        for (long i = 0; i < count; i++) {
            long step = said.step();
            if ((flags & EACH_STEP) != 0) {
                step = run.count(at);
                at += Integer.BYTES;
            }
            long size = said.size();
            if ((flags & EACH_SIZE) != 0) {
                size = run.count(at);
                at += Integer.BYTES;
            }
            int kind = i == 0 && tells ? first : said.flags();
            if ((flags & EACH_FLAGS) != 0) {
                kind = run.word(at);
                at += Integer.BYTES;
            }
            int shift = 0;
            if ((flags & EACH_SHIFT) != 0) {
                shift = run.word(at);
                at += Integer.BYTES;
            }
            index.add(place, size, track.ticks(decoded + shift), (kind & NO_KEY) == 0);
            place += size;
            decoded += step;
        }
        return place;
    }
}

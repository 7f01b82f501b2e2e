package org.xunyao.ingest.file;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xunyao.ingest.file.RecordedException.Refusal;

/// A film in MP4 (ISO/IEC 14496-12): its outermost boxes one after the other, of which only those that say
/// where the pictures are come into the memory.
final class Mp4File {
    private static final int MOST_BOXES = 500_000;
    private static final int LARGEST_MOVIE = 64 << 20;
    private static final int LARGEST_FRAGMENT = 4 << 20;
    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    private final FilmBytes film;
    private final FilmIndex index;
    private @Nullable Mp4Track track;
    private @Nullable Mp4Fragments fragments;

    private Mp4File(FilmBytes film) {
        this.film = film;
        this.index = new FilmIndex(film.size());
    }

    /// The video in it.
    ///
    /// @throws RecordedException with the cause
    static FilmTrack track(FilmBytes film) throws RecordedException {
        return new Mp4File(film).track();
    }

    private FilmTrack track() throws RecordedException {
        long at = 0;
        for (int i = 0; film.size() - at >= HEADER; i++) {
            if (i >= MOST_BOXES) {
                throw new RecordedException(Refusal.TOO_LARGE, "outermost boxes");
            }
            at = box(at);
        }
        Mp4Track found = track;
        if (found == null) {
            throw new RecordedException(Refusal.NO_INDEX, "no moov");
        }
        index.settle(found.begins());
        var packing = new LengthPacked(found.codec(), found.configuration().lengthBytes());
        return new FilmTrack(found.codec(), found.configuration().sets(), index, packing, Told.NOTHING);
    }

    /// @return the place behind it
    private long box(long at) throws RecordedException {
        ByteBuffer head = ByteBuffer.wrap(film.read(at, Math.min(LARGE_HEADER, film.size() - at), LARGE_HEADER));
        long size = head.getInt(0) & 0xFFFF_FFFFL;
        String type = Mp4Box.type(head, 4);
        int header = HEADER;
        if (size == 1 && head.limit() == LARGE_HEADER) {
            size = head.getLong(HEADER);
            header = LARGE_HEADER;
        } else if (size == 0) {
            size = film.size() - at;
        }
        if (size < header) {
            throw new RecordedException(Refusal.BROKEN, "box of " + size + " bytes");
        }
        boolean whole = size <= film.size() - at;
        if (type.equals("moov") || type.equals("moof")) {
            index(type, at, header, size - header);
        }
        return whole ? at + size : film.size();
    }

    private void index(String type, long at, int header, long size) throws RecordedException {
        boolean movie = type.equals("moov");
        byte[] bytes = film.read(at + header, size, movie ? LARGEST_MOVIE : LARGEST_FRAGMENT);
        var box = new Mp4Box(type, ByteBuffer.wrap(bytes));
        if (!movie) {
            Mp4Fragments open = fragments;
            if (open == null) {
                throw new RecordedException(Refusal.NO_INDEX, "a fragment before moov");
            }
            open.add(box, at);
        } else if (track == null) {
            Mp4Track found = Mp4Track.of(box);
            new Mp4Tables(found).into(index);
            fragments = new Mp4Fragments(box, found, index);
            track = found;
        }
    }
}

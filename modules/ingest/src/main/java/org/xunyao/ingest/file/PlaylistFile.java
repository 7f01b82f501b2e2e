package org.xunyao.ingest.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.ingest.hls.Playlist;
import org.xunyao.video.StreamException;
import org.xunyao.video.Why;

/// A playlist that has ended, with its segments beside it (RFC 8216). It names files of its own folder and
/// of folders below; whatever else it names is not opened.
///
/// @param folder in which it lies
record PlaylistFile(Path folder) {
    private static final String BEGINS = "#EXTM3U";
    private static final String MARKED = "\uFEFF" + BEGINS;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NAME = 255;
    /// A scheme, a drive, another system's strokes, an address's question, what no name may hold.
    private static final Pattern NO_NAME = Pattern.compile(".*[:\\\\?*\"<>|\\p{Cntrl}].*|\\.{1,2}|", Pattern.DOTALL);

    /// Its pictures, and whoever closes the files.
    record Found(FilmBytes film, FilmTrack track, SegmentFiles files) {}

    /// A segment that is there.
    private record Segment(Path file, long size, boolean anew, boolean gap) {}

    /// Whether a file begins as a playlist.
    ///
    /// @param head its first bytes
    static boolean is(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return text.startsWith(BEGINS) || text.startsWith(MARKED);
    }

    /// Reads it and goes through its segments once. A choice of qualities leads to one playlist, which is no
    /// choice itself and names files of its own folder.
    ///
    /// @param bytes of the playlist
    /// @throws RecordedException with the cause; then nothing is open
    Found read(FilmBytes bytes) throws RecordedException {
        Playlist list = parsed(bytes);
        if (!(list instanceof Playlist.Choice choice)) {
            return film(list);
        }
        Path file = within(choice.best());
        long size = size(file);
        var files = new SegmentFiles(List.of(file), List.of(size));
        try {
            var best = new PlaylistFile(Objects.requireNonNull(file.getParent()));
            return best.film(parsed(new FilmBytes(files, size)));
        } finally {
            RecordedFilm.shut(files);
        }
    }

    private Found film(Playlist read) throws RecordedException {
        if (!(read instanceof Playlist.Media list)) {
            throw new RecordedException(Refusal.BROKEN, "a choice of choices");
        }
        if (!list.ended()) {
            throw new RecordedException(Refusal.NOT_ENDED, "no end of the list");
        }
        List<Segment> segments = segments(list);
        var files = new SegmentFiles(
                segments.stream().map(Segment::file).toList(),
                segments.stream().map(Segment::size).toList());
        Optional<Instant> claimed = list.segments().stream()
                .limit(1)
                .flatMap(one -> one.claimed().stream())
                .findFirst();
        int gaps = (int) list.segments().stream().filter(Playlist.Segment::gap).count();
        boolean done = false;
        try {
            var film = new FilmBytes(files, files.size());
            FilmTrack track = TransportFile.track(film, parts(segments), gaps, claimed);
            done = true;
            return new Found(film, track, files);
        } finally {
            if (!done) {
                RecordedFilm.shut(files);
            }
        }
    }

    private static Playlist parsed(FilmBytes bytes) throws RecordedException {
        try {
            return Playlist.read(bytes.read(0, bytes.size(), Playlist.LARGEST));
        } catch (StreamException refused) {
            Refusal why = refused.why() == Why.UNSUPPORTED_CODEC ? Refusal.FORM : Refusal.BROKEN;
            throw new RecordedException(why, String.valueOf(refused.getMessage()), refused);
        }
    }

    private List<Segment> segments(Playlist.Media list) throws RecordedException {
        List<Segment> found = new ArrayList<>();
        long bytes = 0;
        boolean gap = false;
        boolean anew = false;
        for (Playlist.Segment each : list.segments()) {
            Path file = within(each.reference());
            anew |= each.anew();
            gap |= each.gap();
            if (!each.gap()) {
                long size = size(file);
                bytes += size;
                if (bytes > TransportFile.LARGEST) {
                    throw new RecordedException(Refusal.TOO_LARGE, "segments to read through");
                }
                found.add(new Segment(file, size, anew, gap));
                anew = false;
                gap = false;
            }
        }
        return found;
    }

    private static List<TransportFile.Part> parts(List<Segment> segments) {
        List<TransportFile.Part> parts = new ArrayList<>(segments.size());
        long at = 0;
        for (Segment each : segments) {
            parts.add(new TransportFile.Part(at, each.size(), each.anew(), each.gap()));
            at += each.size();
        }
        return parts;
    }

    /// The file that a reference names.
    ///
    /// @throws RecordedException OUTSIDE if it is no name of a file in this folder or below
    Path within(String reference) throws RecordedException {
        String[] names = reference.split("/", DEEPEST + 1);
        Path file = folder;
        for (String name : names) {
            if (names.length > DEEPEST
                    || name.length() > LONGEST_NAME
                    || NO_NAME.matcher(name).matches()) {
                throw new RecordedException(Refusal.OUTSIDE, "a reference that is no name of a file here");
            }
            try {
                file = file.resolve(name);
            } catch (InvalidPathException senseless) {
                throw new RecordedException(Refusal.OUTSIDE, "a reference that is no path", senseless);
            }
        }
        return file;
    }

    /// Bytes of a file to which no link leads.
    private long size(Path file) throws RecordedException {
        try {
            Path below = folder;
            for (Path name : folder.relativize(file)) {
                below = below.resolve(name);
                BasicFileAttributes found =
                        Files.readAttributes(below, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                boolean last = below.equals(file);
                if (last ? !found.isRegularFile() : !found.isDirectory()) {
                    throw new RecordedException(Refusal.OUTSIDE, "a link, folder or device on the way");
                }
            }
            return Files.size(file);
        } catch (NoSuchFileException missing) {
            throw new RecordedException(Refusal.SEGMENT_MISSING, "a file that the playlist names", missing);
        } catch (IOException refused) {
            throw new RecordedException(Refusal.UNREADABLE, "a file that the playlist names", refused);
        }
    }
}

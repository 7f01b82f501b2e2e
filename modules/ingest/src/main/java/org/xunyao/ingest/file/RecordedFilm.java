package org.xunyao.ingest.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.xunyao.ingest.coded.ParameterSets;
import org.xunyao.ingest.coded.UnitGate;
import org.xunyao.ingest.file.RecordedException.Refusal;
import org.xunyao.ingest.flv.FlvHead;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.coding.AnnexB;

/// A recorded film in a file of MP4, FLV or MPEG-TS, or in the segments of a playlist that has ended. Indexed
/// once, as it is opened; units are read when they are asked for.
public final class RecordedFilm implements Recorded {
    private static final long NANOS_PER_TICK_9 = 100_000;
    private static final long TICKS_9 = 9;
    private static final int SNIFF = 12;

    private final Form form;
    private final FilmBytes film;
    /// Where the index finds the pictures.
    private final FilmBytes packed;
    private final FilmTrack track;
    private final Runnable closing;

    private RecordedFilm(Form form, FilmBytes film, FilmTrack track, Runnable closing) {
        this.form = form;
        this.film = film;
        this.packed = form == Form.STAMPED_TRANSPORT ? film.unstamped() : film;
        this.track = track;
        this.closing = closing;
    }

    /// How a film is packed.
    public enum Form {
        /// MP4 or MOV.
        MP4("video/mp4"),
        /// FLV.
        FLV("video/x-flv"),
        /// One file of MPEG-TS.
        TRANSPORT("video/mp2t"),
        /// The same with four bytes of time before each packet (M2TS), as camcorders and some recorders write.
        STAMPED_TRANSPORT("video/mp2t"),
        /// Files of MPEG-TS in the order of a playlist; there is no one file that could be sealed.
        PLAYLIST("application/vnd.apple.mpegurl");

        private final String mediaType;

        Form(String mediaType) {
            this.mediaType = mediaType;
        }

        /// As it is registered.
        public String mediaType() {
            return mediaType;
        }
    }

    /// Opens a file and reads its index.
    ///
    /// @throws RecordedException with the cause; then nothing is open
    public static RecordedFilm open(Path file) throws RecordedException {
        FileChannel channel = null;
        RecordedFilm opened = null;
        try {
            if (!Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                throw new RecordedException(Refusal.NO_FILE, "a link, folder or device");
            }
            channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            FileChannel kept = channel;
            FilmBytes bytes = FilmBytes.of(channel);
            Form form = form(bytes);
            if (form == Form.PLAYLIST) {
                PlaylistFile.Found found = new PlaylistFile(folder(file)).read(bytes);
                shut(channel);
                opened = new RecordedFilm(form, found.film(), found.track(), () -> shut(found.files()));
            } else {
                opened = new RecordedFilm(form, bytes, track(form, bytes), () -> shut(kept));
            }
            return opened;
        } catch (IOException refused) {
            throw new RecordedException(Refusal.UNREADABLE, "cannot be opened", refused);
        } finally {
            if (opened == null && channel != null) {
                shut(channel);
            }
        }
    }

    private static Path folder(Path file) throws IOException {
        return Objects.requireNonNull(file.toRealPath().getParent());
    }

    /// Takes what lies in the memory for a file, which has no folder.
    static RecordedFilm of(byte[] file) throws RecordedException {
        FilmBytes film = FilmBytes.of(file);
        Form form = form(film);
        return new RecordedFilm(form, film, track(form, film), () -> {});
    }

    private static Form form(FilmBytes film) throws RecordedException {
        if (film.size() < SNIFF) {
            throw new RecordedException(Refusal.UNKNOWN, film.size() + " bytes");
        }
        byte[] head = film.read(0, SNIFF, SNIFF);
        if (FlvHead.isFlv(head)) {
            return Form.FLV;
        }
        if (PlaylistFile.is(head)) {
            return Form.PLAYLIST;
        }
        if (head[0] == TransportFile.SYNC && film.size() > TransportFile.PACKET) {
            byte[] next = film.read(TransportFile.PACKET, 1, 1);
            if (next[0] == TransportFile.SYNC) {
                return Form.TRANSPORT;
            }
        }
        if (head[FilmBytes.STAMP] == TransportFile.SYNC && film.size() > FilmBytes.STAMPED + FilmBytes.STAMP) {
            byte[] next = film.read(FilmBytes.STAMPED + FilmBytes.STAMP, 1, 1);
            if (next[0] == TransportFile.SYNC) {
                return Form.STAMPED_TRANSPORT;
            }
        }
        return switch (Mp4Box.type(ByteBuffer.wrap(head), 4)) {
            case "ftyp", "moov", "mdat", "free", "skip", "wide", "styp", "pnot" -> Form.MP4;
            default -> throw new RecordedException(Refusal.UNKNOWN, "no kind of film that is read here");
        };
    }

    private static FilmTrack track(Form form, FilmBytes film) throws RecordedException {
        return switch (form) {
            case MP4 -> Mp4File.track(film);
            case FLV -> FlvFile.track(film);
            case TRANSPORT -> TransportFile.track(film);
            case STAMPED_TRANSPORT -> TransportFile.track(film.unstamped());
            case PLAYLIST -> throw new RecordedException(Refusal.SEGMENT_MISSING, "a playlist without a folder");
        };
    }

    static void shut(Closeable open) {
        try {
            open.close();
        } catch (IOException refused) {
            System.getLogger(RecordedFilm.class.getName())
                    .log(System.Logger.Level.DEBUG, "a film that was read could not be closed", refused);
        }
    }

    @Override
    public Duration length() {
        return duration(track.index().last());
    }

    @Override
    public Duration hidden() {
        return duration(track.index().hidden());
    }

    @Override
    public Told told() {
        return track.told();
    }

    /// How it is packed.
    public Form form() {
        return form;
    }

    /// Bytes of the file.
    public long size() {
        return film.size();
    }

    /// The file from its first byte to its last, as it lies there.
    public InputStream original() {
        return new FilmStream(film);
    }

    @Override
    public List<AccessUnit> film(Duration from, Duration to) throws RecordedException {
        FilmIndex index = track.index();
        int first = index.keyAt(ticks(from));
        int end = index.end(first, ticks(to));
        List<AccessUnit> units = new ArrayList<>();
        boolean needsKey = true;
        for (int i = first; i < end; i++) {
            // What is shown before the key picture refers to what lies before it.
            boolean leading = index.time(i) < index.time(first);
            if (leading || (needsKey && !index.key(i))) {
                continue;
            }
            Optional<AccessUnit> unit = unit(i);
            needsKey = unit.isEmpty();
            unit.ifPresent(units::add);
        }
        return inOrder(units);
    }

    /// Pictures change places, the moments at which one is shown do not.
    private static List<AccessUnit> inOrder(List<AccessUnit> units) {
        long[] moments = units.stream().mapToLong(AccessUnit::pts).sorted().toArray();
        List<AccessUnit> placed = new ArrayList<>(units.size());
        for (int i = 0; i < moments.length; i++) {
            placed.add(at(units.get(i), moments[i]));
        }
        return placed;
    }

    private static AccessUnit at(AccessUnit unit, long moment) {
        Instant shown = Instant.EPOCH.plus(duration(moment));
        return new AccessUnit(
                unit.camera(), unit.number(), unit.codec(), unit.key(), unit.pts(), shown, 0, unit.bytes());
    }

    private Optional<AccessUnit> unit(int picture) throws RecordedException {
        FilmIndex index = track.index();
        byte[] bytes = packed.read(index.at(picture), index.size(picture), FilmIndex.MOST_UNIT);
        List<byte[]> nals = track.packing().nals(bytes);
        boolean key = index.key(picture);
        if (key && !nals.isEmpty()) {
            var sets = new ParameterSets(track.codec());
            sets.offer(track.sets());
            nals = sets.completed(nals);
        }
        long length = nals.stream().mapToLong(nal -> nal.length + Integer.BYTES).sum();
        if (nals.isEmpty() || length > UnitGate.LARGEST_UNIT) {
            return Optional.empty();
        }
        long time = index.time(picture);
        Instant shown = Instant.EPOCH.plus(duration(time));
        return Optional.of(new AccessUnit(FILE, picture, track.codec(), key, time, shown, 0, AnnexB.join(nals)));
    }

    @Override
    public Optional<KeyUnit> key(Duration moment) throws RecordedException {
        FilmIndex index = track.index();
        int key = index.keyAt(ticks(moment));
        int next = index.next(key);
        long to = next < index.count() ? index.time(next) - 1 : index.last();
        Instant end = Instant.EPOCH.plus(duration(Math.max(to, index.time(key))));
        return unit(key).map(unit -> new KeyUnit(unit, end));
    }

    @Override
    public void close() {
        closing.run();
    }

    private static Duration duration(long ticks) {
        return Duration.ofNanos(ticks * NANOS_PER_TICK_9 / TICKS_9);
    }

    private static long ticks(Duration time) {
        // Rounded up, so that a moment made from ticks leads back to them.
        return (time.toNanos() * TICKS_9 + NANOS_PER_TICK_9 - 1) / NANOS_PER_TICK_9;
    }
}

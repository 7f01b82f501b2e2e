package org.xunyao.store.film;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.cache.FilmGroup;

/// Finds one group of pictures in a file of film without reading the others: it walks over their lengths,
/// guesses by the time, and reads one or two (关键帧定位). Each group that is read is compared with its own
/// link, so a picture of altered film is never shown.
final class GroupSeek {
    /// More groups than a minute can hold; a longer list of lengths is no file of ours.
    private static final int MOST_GROUPS = 8_192;

    private final SeekableByteChannel channel;
    private final List<FilmGroup.Place> places;

    private GroupSeek(SeekableByteChannel channel, List<FilmGroup.Place> places) {
        this.channel = channel;
        this.places = places;
    }

    /// The last group of a file that begins at or before a moment.
    ///
    /// @param from when the first group of the file begins, by its name
    /// @param to when the last one ends, by its name; only a guess rests on it
    static Optional<FilmGroup> at(Path file, Instant from, Instant to, Instant moment) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            var seek = new GroupSeek(channel, places(channel));
            return seek.find(seek.guess(from, to, moment), moment);
        } catch (NoSuchFileException gone) {
            // It was finished or deleted just now.
            return Optional.empty();
        }
    }

    private static List<FilmGroup.Place> places(SeekableByteChannel channel) throws IOException {
        List<FilmGroup.Place> places = new ArrayList<>();
        long size = channel.size();
        long at = 0;
        Optional<FilmGroup.Place> next = place(channel, at, size);
        while (next.isPresent() && places.size() < MOST_GROUPS) {
            places.add(next.get());
            at = next.get().end();
            next = place(channel, at, size);
        }
        return places;
    }

    private static Optional<FilmGroup.Place> place(SeekableByteChannel channel, long at, long size) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(FilmGroup.PLACE_BYTES);
        channel.position(at);
        fill(channel, head);
        return FilmGroup.place(head.flip(), at, size);
    }

    private static void fill(SeekableByteChannel channel, ByteBuffer into) throws IOException {
        int read = 0;
        while (into.hasRemaining() && read >= 0) {
            read = channel.read(into);
        }
    }

    private int guess(Instant from, Instant to, Instant moment) {
        double whole = Math.max(1, Duration.between(from, to).toMillis());
        double part = Duration.between(from, moment).toMillis() / whole;
        return (int) Math.clamp((long) (part * places.size()), 0L, Math.max(0L, places.size() - 1L));
    }

    /// From the guess to the right one, group by group: the times of the groups are in order.
    private Optional<FilmGroup> find(int guess, Instant moment) throws IOException {
        Optional<FilmGroup> found = read(guess);
        int index = guess;
        while (found.isPresent() && found.get().from().isAfter(moment)) {
            index--;
            found = read(index);
        }
        if (index < guess) {
            return found;
        }
        Optional<FilmGroup> next = found.isEmpty() ? found : read(index + 1);
        while (next.isPresent() && !next.get().from().isAfter(moment)) {
            found = next;
            index++;
            next = read(index + 1);
        }
        return found;
    }

    private Optional<FilmGroup> read(int index) throws IOException {
        if (index < 0 || index >= places.size()) {
            return Optional.empty();
        }
        FilmGroup.Place place = places.get(index);
        ByteBuffer bytes = ByteBuffer.allocate(place.length());
        channel.position(place.start());
        fill(channel, bytes);
        return FilmGroup.read(bytes.flip(), Optional.empty());
    }
}

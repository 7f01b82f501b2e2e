package org.xunyao.app.playback.recorded.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.xunyao.app.house.Surroundings;
import org.xunyao.app.playback.recorded.FileFilm;
import org.xunyao.app.playback.recorded.RecordedPorts;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.ingest.hls.EndedFilm;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.GrowingFiles;
import org.xunyao.kernel.Room;
import org.xunyao.store.files.GrowingFilesOnDisk;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamException;

/// Fetches the film of an ended playlist: each segment becomes a file beside a playlist of our own, which
/// is opened as one that was handed in. The film goes when it is closed; what a crash left goes at the next
/// start.
///
/// @param folder of this station, for nothing else
/// @param room of the disk, asked before each segment
/// @param ids of folders
public record FilmFetch(Path folder, GrowingFiles files, Room room, Clock clock, Supplier<UUID> ids, FetchLimits limits)
        implements RecordedPorts.Fetching {
    private static final System.Logger LOG = System.getLogger(FilmFetch.class.getName());
    private static final String LIST = "film.m3u8";

    /// Into a folder beside the data of a station.
    public static FilmFetch of(Surroundings surroundings) {
        return new FilmFetch(
                surroundings.location().dataFolder().resolve("fetched"),
                new GrowingFilesOnDisk(surroundings.store().gate()),
                surroundings.disk(),
                surroundings.clock(),
                surroundings.ids()::next,
                FetchLimits.USUAL);
    }

    /// Takes away what an earlier run left.
    public void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> films = Files.list(folder)) {
            films.toList().forEach(this::drop);
        } catch (IOException | UncheckedIOException refused) {
            LOG.log(System.Logger.Level.WARNING, "films that were fetched before could not be taken away", refused);
        }
    }

    @Override
    public RecordedPorts.Fetched fetch(StreamAddress address, Progress progress) {
        Path place = folder.resolve(ids.get().toString());
        boolean done = false;
        try {
            EndedFilm film = EndedFilm.look(clock, limits.http(), address);
            requireFit(film);
            progress.stopIfCancelled();
            segments(film, place, progress);
            write(place.resolve(LIST), film.text().getBytes(StandardCharsets.UTF_8));
            RecordedFilm opened = FileFilm.open(place.resolve(LIST));
            done = true;
            return new RecordedPorts.Fetched(opened, () -> drop(place));
        } catch (StreamException refused) {
            throw new FaultException(code(refused), String.valueOf(refused.getMessage()), refused);
        } catch (IOException refused) {
            throw new FaultException("RECORDED-NO-ROOM", "the disk refused", refused);
        } finally {
            if (!done) {
                drop(place);
            }
        }
    }

    private void requireFit(EndedFilm film) {
        if (!film.ended()) {
            throw new FaultException("RECORDED-NOT-ENDED", "no end of the list");
        }
        if (film.segments() > limits.segments()) {
            throw new FaultException("RECORDED-TOO-LONG", film.segments() + " segments");
        }
    }

    private void segments(EndedFilm film, Path place, Progress progress) throws StreamException, IOException {
        long began = clock.nanoTime();
        long bytes = 0;
        for (int i = 0; i < film.segments(); i++) {
            progress.stopIfCancelled();
            progress.at(i, film.segments());
            if (film.missing(i)) {
                continue;
            }
            if (clock.nanoTime() - began > limits.time().toNanos()) {
                throw new FaultException("RECORDED-TOO-LONG", "time");
            }
            byte[] segment = film.segment(i);
            bytes += segment.length;
            if (bytes > limits.bytes()) {
                throw new FaultException("RECORDED-TOO-LONG", "bytes");
            }
            room.requireForCapture();
            write(place.resolve(EndedFilm.name(i)), segment);
        }
        progress.stopIfCancelled();
        progress.at(film.segments(), film.segments());
    }

    private void write(Path file, byte[] bytes) throws IOException {
        try (GrowingFiles.Growing growing = files.begin(file)) {
            growing.append(bytes);
        }
    }

    private void drop(Path place) {
        try {
            if (Files.isDirectory(place)) {
                List<Path> inside;
                try (Stream<Path> found = Files.list(place)) {
                    inside = found.toList();
                }
                for (Path file : inside) {
                    files.delete(file);
                }
            }
            files.delete(place);
        } catch (IOException | UncheckedIOException refused) {
            LOG.log(System.Logger.Level.WARNING, "a film that was fetched could not be taken away", refused);
        }
    }

    private static String code(StreamException refused) {
        return switch (refused.why()) {
            case WRONG_PASSWORD -> "RECORDED-SIGN-IN";
            case REDIRECTED_ELSEWHERE -> "RECORDED-ELSEWHERE";
            case NOT_FOUND -> "RECORDED-NOT-THERE";
            case UNSUPPORTED_CODEC -> "RECORDED-FORM";
            case GARBAGE -> "RECORDED-NO-PLAYLIST";
            case REFUSED, UNREACHABLE, TIMEOUT, CLOSED, REJECTED, NO_PICTURES, NO_KEY_UNIT, FELL_BEHIND, ENDED ->
                "RECORDED-NO-ANSWER";
        };
    }
}

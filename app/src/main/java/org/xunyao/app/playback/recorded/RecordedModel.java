package org.xunyao.app.playback.recorded;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.Marking;
import org.xunyao.app.playback.PlaybackModel;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.Point;
import org.xunyao.app.playback.bookmark.BookmarkPorts;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.ingest.file.Recorded;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.ui.task.Job;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.StreamAddress;

/// The recorded film that is open, if there is one. JavaFX thread.
public final class RecordedModel {
    private final RecordedPorts ports;
    private final Tasks tasks;
    private final Names names;
    private final ReadOnlyObjectWrapper<Standing> standing =
            new ReadOnlyObjectWrapper<>(this, "standing", new Standing.Closed());
    // Counts what was asked for, so that a file that opens late is closed again.
    private int turn;

    /// What is said of it.
    ///
    /// @param kind in the place of a camera's point
    /// @param marking of what is listed among the tasks
    /// @param fetching of a film that lies on a server
    /// @param left what a cancel leaves behind
    public record Names(String kind, String opening, String fetching, String left, Marking.Names marking) {}

    /// How it stands.
    public sealed interface Standing {
        /// No file is open.
        record Closed() implements Standing {}

        /// Its index is read.
        record Opens(String name) implements Standing {}

        /// Its segments are fetched.
        record Fetches(String name, Job job) implements Standing {}

        /// It can be played.
        ///
        /// @param leave to be run when it was closed, off the JavaFX thread
        record Open(String name, RecordedFilm film, PlaybackModel model, Runnable leave) implements Standing {}

        /// It was not opened.
        ///
        /// @param code why
        record Failed(String name, String code) implements Standing {}
    }

    /// Begins without a file.
    public RecordedModel(RecordedPorts ports, Tasks tasks, Names names) {
        this.ports = ports;
        this.tasks = tasks;
        this.names = names;
    }

    /// How it stands.
    public ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /// Opens a file in the place of the one before.
    public void open(Path file) {
        close();
        int asked = turn;
        String name = String.valueOf(file.getFileName());
        standing.set(new Standing.Opens(name));
        tasks.run(
                names.opening(),
                "",
                progress -> ports.opener().open(file),
                film -> opened(asked, name, new RecordedPorts.Fetched(film, () -> {})),
                code -> failed(asked, name, code));
    }

    /// Fetches the film of an ended playlist and opens it in the place of the one before.
    ///
    /// @param text the address as the person typed it
    public void fetch(String text) {
        close();
        int asked = turn;
        switch (StreamAddress.read(text.strip())) {
            case StreamAddress.Reading.Good(StreamAddress address)
            when address.scheme().equals("http") -> {
                String name = name(address);
                Job job = tasks.run(
                        names.fetching(),
                        names.left(),
                        progress -> ports.fetching().fetch(address, progress),
                        fetched -> opened(asked, name, fetched),
                        code -> failed(asked, name, code));
                // Where tasks end at once, it has been opened by now.
                if (standing.get() instanceof Standing.Closed) {
                    standing.set(new Standing.Fetches(name, job));
                }
            }
            case StreamAddress.Reading _ -> standing.set(new Standing.Failed("", "RECORDED-ADDRESS"));
        }
    }

    /// What follows the question mark may hold a word to sign in with.
    private static String name(StreamAddress address) {
        String path = address.path().split("\\?", 2)[0];
        return address.host() + path.substring(Math.max(0, path.lastIndexOf('/')));
    }

    private void failed(int asked, String name, String code) {
        if (asked == turn) {
            standing.set(new Standing.Failed(name, code));
        }
    }

    private void opened(int asked, String name, RecordedPorts.Fetched fetched) {
        RecordedFilm film = fetched.film();
        if (asked != turn) {
            film.close();
            leave(fetched.leave());
            return;
        }
        var point = new Point(Recorded.FILE, name, names.kind());
        var model = new PlaybackModel(playback(point, film), tasks, names.marking());
        standing.set(new Standing.Open(name, film, model, fetched.leave()));
        model.at(point, Instant.EPOCH);
    }

    private PlaybackPorts playback(Point point, RecordedFilm film) {
        var source = new FileFilm(film);
        return new PlaybackPorts(
                List.of(point),
                source,
                ports.player(),
                ports.sealing().map(desk -> desk.apply(film)),
                new PeekPorts((camera, moment) -> source.key(moment), ports.decoders(), camera -> Cover.nothing()),
                new BookmarkPorts(new NoBookmarks(), "", false, () -> new UUID(0, 0)));
    }

    /// Gives the file back.
    public void close() {
        turn++;
        Standing before = standing.get();
        standing.set(new Standing.Closed());
        switch (before) {
            case Standing.Open open -> {
                open.model().close();
                open.film().close();
                leave(open.leave());
            }
            case Standing.Fetches fetches -> fetches.job().cancel();
            case Standing.Closed _, Standing.Opens _, Standing.Failed _ -> {}
        }
    }

    private void leave(Runnable leave) {
        tasks.quietly(
                names.fetching(),
                progress -> {
                    leave.run();
                    return true;
                },
                gone -> {},
                code -> {});
    }

    /// A moment of a file that may be gone tomorrow is not kept.
    private record NoBookmarks() implements BookmarkPorts.Kept {
        @Override
        public List<BookmarkPorts.Listed> all() {
            return List.of();
        }

        @Override
        public void save(Bookmark bookmark) {
            throw new IllegalStateException("not offered");
        }

        @Override
        public void delete(UUID id) {
            throw new IllegalStateException("not offered");
        }
    }
}

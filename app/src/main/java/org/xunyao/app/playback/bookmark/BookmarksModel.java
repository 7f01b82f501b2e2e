package org.xunyao.app.playback.bookmark;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.playback.bookmark.BookmarkPorts.Listed;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;

/// The bookmarks that a person sees, and what became of the last change. JavaFX thread.
public final class BookmarksModel {
    private final BookmarkPorts ports;
    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<List<Listed>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Nothing());
    private final Deque<Bookmark> deleted = new ArrayDeque<>();

    /// What became of the last change.
    public sealed interface Told {
        /// Nothing was changed.
        record Nothing() implements Told {}

        /// It is saved.
        record Saved(Bookmark bookmark) implements Told {}

        /// It is gone; one key brings it back.
        record Deleted(Bookmark bookmark) implements Told {}

        /// Of its moment there is no film any more.
        record NoFilm(Bookmark bookmark) implements Told {}

        /// It was not changed.
        ///
        /// @param code why
        record Failed(String code) implements Told {}
    }

    /// Begins without any; {@link #refresh} fetches them.
    public BookmarksModel(BookmarkPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
    }

    /// The newest moments first.
    public ReadOnlyObjectProperty<List<Listed>> allProperty() {
        return all.getReadOnlyProperty();
    }

    /// What became of the last change.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Whether this person may set some.
    public boolean sets() {
        return ports.sets();
    }

    /// Whether it is this person's own.
    public boolean own(Bookmark bookmark) {
        return bookmark.owner().equals(ports.me());
    }

    /// Fetches them anew.
    public void refresh() {
        tasks.quietly("bookmarks", progress -> ports.kept().all(), all::set, this::failed);
    }

    /// Sets one.
    ///
    /// @param name as {@link Bookmark} wants it
    public void add(String name, String note, Instant moment, List<CameraId> cameras, boolean shared) {
        save(new Bookmark(ports.ids().get(), ports.me(), name, note, moment, cameras, shared));
    }

    /// Shows one's own to others, or to nobody any more.
    public void share(Bookmark bookmark) {
        if (own(bookmark)) {
            save(bookmark.shared(!bookmark.shared()));
        }
    }

    private void save(Bookmark bookmark) {
        tasks.quietly(
                "bookmark",
                progress -> {
                    ports.kept().save(bookmark);
                    return bookmark;
                },
                saved -> {
                    told.set(new Told.Saved(saved));
                    refresh();
                },
                this::failed);
    }

    /// Takes one's own away.
    public void delete(Bookmark bookmark) {
        if (!own(bookmark)) {
            failed("BOOKMARK-FOREIGN");
            return;
        }
        tasks.quietly(
                "bookmark",
                progress -> {
                    ports.kept().delete(bookmark.id());
                    return bookmark;
                },
                gone -> {
                    deleted.push(gone);
                    told.set(new Told.Deleted(gone));
                    refresh();
                },
                this::failed);
    }

    /// Brings the one back that was taken away last.
    public void undo() {
        if (!deleted.isEmpty()) {
            save(deleted.pop());
        }
    }

    /// Somebody wanted to go to a moment of which there is no film.
    public void noFilm(Bookmark bookmark) {
        told.set(new Told.NoFilm(bookmark));
    }

    private void failed(String code) {
        told.set(new Told.Failed(code));
    }
}

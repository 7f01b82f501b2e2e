package org.xunyao.app.playback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.playback.bookmark.BookmarkPane;
import org.xunyao.app.playback.bookmark.BookmarkPane.Here;
import org.xunyao.app.playback.bookmark.BookmarkPorts.Listed;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.playback.parts.Lane.Kind;
import org.xunyao.app.playback.parts.Lane.Span;
import org.xunyao.app.playback.sync.SyncLane;
import org.xunyao.supervision.bookmark.Bookmark;
import org.xunyao.video.CameraId;

/// Bookmarks between the film and their list.
final class BookmarkBar {
    private final PlaybackModel model;
    private final PlaybackWords words;
    private final BookmarkPane pane;

    /// @param back puts the focus where single letters work
    BookmarkBar(PlaybackModel model, PlaybackWords words, Runnable back) {
        this.model = model;
        this.words = words;
        this.pane = new BookmarkPane(
                model.bookmarks(), words.texts(), words::stampShort, camera -> name(camera), this::go, back);
    }

    BookmarkPane pane() {
        return pane;
    }

    /// K: a bookmark of what stands before the person.
    void begin() {
        Optional<Instant> head = model.head();
        List<CameraId> cameras = model.sync().on()
                ? model.sync().lanes().stream().map(SyncLane::camera).toList()
                : model.point().map(Point::camera).stream().toList();
        if (model.bookmarks().sets() && head.isPresent() && !cameras.isEmpty()) {
            pane.begin(new Here(head.get(), cameras), words.clock(head.get()));
        }
    }

    private String name(CameraId camera) {
        return point(camera).map(Point::point).orElse(camera.code());
    }

    private Optional<Point> point(CameraId camera) {
        return model.points().stream()
                .filter(point -> point.camera().equals(camera))
                .findFirst();
    }

    private void go(Bookmark bookmark) {
        List<Point> points = bookmark.cameras().stream()
                .flatMap(camera -> point(camera).stream())
                .toList();
        if (!points.isEmpty()) {
            model.at(points, bookmark.moment());
        }
    }

    /// Those of the camera in front, for the timeline.
    Lane lane() {
        return new Lane(
                "bookmarks",
                model.bookmarks().allProperty().get().stream()
                        .map(Listed::bookmark)
                        .filter(one -> model.point()
                                .filter(point -> one.cameras().contains(point.camera()))
                                .isPresent())
                        .map(one -> new Span(one.moment(), one.moment(), Kind.BOOKMARK, one.name()))
                        .toList()
                        .reversed());
    }
}

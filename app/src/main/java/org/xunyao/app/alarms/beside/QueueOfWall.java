package org.xunyao.app.alarms.beside;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import org.xunyao.app.alarms.QueueCell;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewWords;
import org.xunyao.app.wall.WallView;
import org.xunyao.app.wall.WallViewModel;
import org.xunyao.app.wall.alarm.TileAlarm;
import org.xunyao.ui.notice.Notices;
import org.xunyao.video.CameraId;

/// Puts the alarms that wait beside the wall and onto its tiles. JavaFX thread.
public final class QueueOfWall {
    private final AlarmQueue queue;
    private final ReviewWords words;
    private final Optional<Consumer<ReviewItem>> review;

    /// @param words of the review
    /// @param review opens the review of an alarm; empty for those who may only look
    public QueueOfWall(AlarmQueue queue, ReviewWords words, Notices notices, Optional<Consumer<ReviewItem>> review) {
        this.queue = queue;
        this.words = words;
        this.review = review;
        queue.onArrival(new AlarmCall(notices, words)::tell);
    }

    /// Reads the alarms anew.
    public void refresh() {
        queue.refresh();
    }

    /// The wall with the queue at its right.
    ///
    /// @param framed the wall with what stands around it
    public Parent beside(Parent framed, WallView wall, WallViewModel model) {
        queue.stateProperty().subscribe(state -> model.alarmsProperty().set(tiles(state)));
        var ways = new QueuePane.Ways(review.map(way -> way::accept), item -> show(model, wall, item), wall::enter);
        return new BesideWall(framed, new QueuePane(queue, words, ways));
    }

    private static void show(WallViewModel model, WallView wall, ReviewItem item) {
        CameraId camera = item.head().finding().camera();
        model.cameras().stream()
                .filter(each -> each.id().equals(camera))
                .findFirst()
                .ifPresent(model::select);
        wall.enter();
    }

    private Map<CameraId, TileAlarm> tiles(AlarmQueue.State state) {
        return state.byCamera().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> tile(entry.getValue())));
    }

    private TileAlarm tile(ReviewItem item) {
        var level = QueueCell.level(item.head().colour());
        String what = words.of("warning." + level.name()) + " · " + words.title(item);
        return new TileAlarm(level, what, words.of("beside.waits", words.waited(item, queue.now())));
    }
}

package org.xunyao.app.alarms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xunyao.access.Saved;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.batch.BatchModel;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.ui.task.Tasks;

/// Alarms of the list that are chosen for one go, and what follows from the going.
public final class ReviewBatch {
    private final ReviewViewModel room;
    private final BatchModel model;

    ReviewBatch(ReviewViewModel room, ReviewPorts.Desk desk, Tasks tasks) {
        this.room = room;
        this.model = new BatchModel(desk, tasks, room::say, this::went);
    }

    /// What is chosen.
    public BatchModel model() {
        return model;
    }

    /// X: chooses the alarm in front for one go, or leaves it out.
    public void choose() {
        free(item -> model.toggle(item.head(), item.reviewers()));
    }

    /// A: chooses all of the list that have the cause of the one in front.
    public void chooseAlike() {
        free(item -> {
            var all = new LinkedHashMap<AlarmHead, Integer>();
            room.items().forEach(one -> all.put(one.head(), one.reviewers()));
            model.alike(item.head(), all);
        });
    }

    /// Ctrl Enter: dismisses all that are chosen, for the reason and with the remark that stand
    /// there.
    public void submit() {
        if (!room.isBusy()) {
            model.submit(room.answer(), room.remarkProperty().get(), room.clip().watched());
        }
    }

    private void free(Consumer<ReviewItem> deed) {
        if (!room.isBusy()) {
            room.current().ifPresent(item -> {
                room.say(new ReviewMessage.None());
                deed.accept(item);
            });
        }
    }

    private void went(BatchModel.Outcome outcome) {
        List<Saved<Alarm>> kept = outcome.kept();
        if (!kept.isEmpty()) {
            room.undo()
                    .offer(
                            kept.stream().map(saved -> saved.result().head()).toList(),
                            kept.getFirst().at());
            room.answer().clear();
            room.remarkProperty().set("");
        }
        room.say(new ReviewMessage.Batched(
                kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast()), kept.size(), outcome.left()));
        room.refresh();
    }
}

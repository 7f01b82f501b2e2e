package org.xunyao.app.alarms.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.access.Saved;
import org.xunyao.app.alarms.answer.ReviewAnswer;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.ReviewMessage.Left;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.ui.task.Tasks;

/// The alarms that are chosen for one go, and the going. What is of another cause cannot be chosen;
/// the desk asks again.
public final class BatchModel {
    private final Desk desk;
    private final Tasks tasks;
    private final Consumer<ReviewMessage> say;
    private final Consumer<Outcome> after;
    private final ObservableList<AlarmHead> chosen = FXCollections.observableArrayList();
    private final ObservableList<AlarmHead> readable = FXCollections.unmodifiableObservableList(chosen);

    /// What came of one go.
    ///
    /// @param kept what is on the disk, in its order
    /// @param left what stays as it was
    public record Outcome(List<Saved<Alarm>> kept, List<Left> left) {
        /// Copies the lists.
        public Outcome {
            kept = List.copyOf(kept);
            left = List.copyOf(left);
        }
    }

    /// Port: where alarms of one cause are dismissed. Called off the JavaFX thread.
    public interface Desk {
        /// Dismisses one of them in the person's name.
        ///
        /// @throws FaultException if it could not be saved
        Reviewed dismissAlike(AlarmId alarm, Verdict.Dismiss verdict, Watched watched, Batch batch);

        /// Names one go.
        Batch.Id batch();
    }

    /// @param say what is to be said of it
    /// @param after what follows when a go is over
    public BatchModel(Desk desk, Tasks tasks, Consumer<ReviewMessage> say, Consumer<Outcome> after) {
        this.desk = desk;
        this.tasks = tasks;
        this.say = say;
        this.after = after;
    }

    /// What is chosen, the first one first.
    public ObservableList<AlarmHead> chosen() {
        return readable;
    }

    /// Whether that alarm is chosen.
    public boolean holds(AlarmId alarm) {
        return chosen.stream().anyMatch(head -> head.id().equals(alarm));
    }

    /// Chooses an alarm, or leaves it out again, and says why it cannot be chosen.
    ///
    /// @param reviewers how many must agree about it
    public void toggle(AlarmHead head, int reviewers) {
        if (!chosen.removeIf(one -> one.id().equals(head.id()))) {
            choose(head, reviewers).ifPresent(this::cannot);
        }
    }

    /// Chooses the one in front and all that have its cause and need nobody else, as far as there
    /// is room; says why where not even the one in front can be chosen.
    ///
    /// @param all that wait, each with how many must agree
    public void alike(AlarmHead front, Map<AlarmHead, Integer> all) {
        chosen.removeIf(one -> !Batch.alike(front, one));
        Optional<ReviewObstacle> why = holds(front.id()) ? Optional.empty() : choose(front, all.getOrDefault(front, 2));
        why.ifPresent(this::cannot);
        if (why.isEmpty()) {
            all.forEach((head, reviewers) -> {
                if (!holds(head.id()) && Batch.alike(front, head)) {
                    choose(head, reviewers);
                }
            });
        }
    }

    private Optional<ReviewObstacle> choose(AlarmHead head, int reviewers) {
        Optional<ReviewObstacle> why = obstacle(head, reviewers);
        if (why.isEmpty()) {
            chosen.add(head);
        }
        return why;
    }

    private Optional<ReviewObstacle> obstacle(AlarmHead head, int reviewers) {
        if (reviewers > 1) {
            return Optional.of(ReviewObstacle.SINGLY_ONLY);
        }
        if (chosen.size() >= Batch.MOST) {
            return Optional.of(ReviewObstacle.BATCH_FULL);
        }
        boolean alike = chosen.isEmpty() || Batch.alike(chosen.getFirst(), head);
        return alike ? Optional.empty() : Optional.of(ReviewObstacle.OTHER_CAUSE);
    }

    private void cannot(ReviewObstacle why) {
        say.accept(new ReviewMessage.Blocked(List.of(why), false));
    }

    /// Of how many of the chosen ones a clip was watched to its end.
    public long watched(Watched watched) {
        return chosen.stream()
                .filter(head -> watched.anyOf(head.evidence().clips()))
                .count();
    }

    /// What no longer waits is no longer chosen.
    public void keep(Set<AlarmId> waiting) {
        chosen.removeIf(head -> !waiting.contains(head.id()));
    }

    /// Nothing is chosen any more.
    public void clear() {
        chosen.clear();
    }

    /// Dismisses all that are chosen, for the reason and with the remark of the answer.
    ///
    /// @param watched as the player counted for this person
    public void submit(ReviewAnswer answer, String remark, Watched watched) {
        List<AlarmHead> heads = List.copyOf(chosen);
        if (heads.isEmpty()) {
            return;
        }
        if (!(answer.verdict(remark).orElse(null) instanceof Verdict.Dismiss verdict)) {
            cannot(ReviewObstacle.REASON_UNKNOWN);
            return;
        }
        List<ReviewObstacle> missing = answer.missing(remark, true);
        if (!missing.isEmpty()) {
            say.accept(new ReviewMessage.Blocked(missing, false));
            return;
        }
        say.accept(new ReviewMessage.Saving());
        tasks.quietly(
                "verdict",
                progress -> go(heads, verdict, watched),
                after,
                code -> say.accept(new ReviewMessage.Fault(code, true)));
    }

    /// One by one: what is refused holds up no other; when one cannot be saved, no other is tried.
    private Outcome go(List<AlarmHead> heads, Verdict.Dismiss verdict, Watched watched) {
        Batch batch = Batch.of(desk.batch(), heads.getFirst());
        var kept = new ArrayList<Saved<Alarm>>();
        var left = new ArrayList<Left>();
        String broken = "";
        for (AlarmHead head : heads) {
            Optional<Left> not = broken.isEmpty()
                    ? step(head, kept, alarm -> desk.dismissAlike(alarm, verdict, watched, batch))
                    : Optional.of(new Left(head.raisedAt(), List.of(), broken));
            not.ifPresent(left::add);
            broken = not.map(Left::code).orElse(broken);
        }
        return new Outcome(kept, left);
    }

    private static Optional<Left> step(AlarmHead head, List<Saved<Alarm>> kept, Function<AlarmId, Reviewed> dismiss) {
        try {
            return switch (dismiss.apply(head.id())) {
                case Reviewed.Done done -> {
                    kept.add(done.saved());
                    yield Optional.empty();
                }
                case Reviewed.Blocked blocked -> Optional.of(new Left(head.raisedAt(), blocked.obstacles(), ""));
            };
        } catch (FaultException fault) {
            return Optional.of(new Left(head.raisedAt(), List.of(), fault.code()));
        }
    }
}

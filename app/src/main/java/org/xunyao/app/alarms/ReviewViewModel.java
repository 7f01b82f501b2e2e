package org.xunyao.app.alarms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.answer.ReviewAnswer;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.TakingBack;
import org.xunyao.app.alarms.answer.UndoModel;
import org.xunyao.app.alarms.answer.VerdictMark;
import org.xunyao.app.alarms.answer.Verdicts;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.ui.task.OneAtATime;
import org.xunyao.ui.task.Tasks;

/// The review without its looks: the list, the alarm in front, the answer as it is being given.
public final class ReviewViewModel implements Verdicts, ClipFront {
    private static final int NOTHING = -1;

    private final ReviewPorts ports;
    private final Tasks tasks;
    private final Clock clock;
    private final ClipModel clip;
    private final ReviewAnswer answer;
    private final UndoModel undo;
    private final ReviewBatch batch;
    private final OneAtATime<Queued> reading;
    private final ObservableList<ReviewItem> items = FXCollections.observableArrayList();
    private final ObservableList<ReviewItem> readable = FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NOTHING);
    private final ReadOnlyIntegerWrapper waiting = new ReadOnlyIntegerWrapper(this, "waiting");
    private final ReadOnlyIntegerWrapper called = new ReadOnlyIntegerWrapper(this, "called");
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper(this, "opened");
    private final ReadOnlyObjectWrapper<ReviewMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new ReviewMessage.None());
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    // What was typed for an alarm stays with it while the person looks at another one.
    private final Map<AlarmId, String> drafts = new HashMap<>();
    private @Nullable ReviewItem current;
    private @Nullable AlarmId returned;
    private @Nullable ReviewSheet sheet;
    private boolean listing;
    private long behind;

    private record Queued(List<ReviewItem> shown, long all) {}

    /// @param tasks run the ports off the JavaFX thread
    public ReviewViewModel(ReviewPorts ports, Tasks tasks, Clock clock) {
        this.ports = ports;
        this.tasks = tasks;
        this.clock = clock;
        this.clip = new ClipModel(ports.player(), tasks);
        this.answer = new ReviewAnswer(ports.reasons());
        this.undo = new UndoModel(ports.desk().undo(), clock);
        this.batch = new ReviewBatch(this, ports.desk(), tasks);
        this.reading = new OneAtATime<>(tasks, "alarms", progress -> queue(), this::listed, code -> fault(code, false));
    }

    /// The alarms that wait, newest first.
    public ObservableList<ReviewItem> items() {
        return readable;
    }

    /// Place of the alarm in front, −1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// How many wait, for the badge.
    public ReadOnlyIntegerProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<ReviewMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    @Override
    public StringProperty remarkProperty() {
        return remark;
    }

    @Override
    public Optional<ReviewItem> current() {
        return Optional.ofNullable(current);
    }

    @Override
    public Optional<ReviewSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    @Override
    public ClipModel clip() {
        return clip;
    }

    @Override
    public ReviewAnswer answer() {
        return answer;
    }

    /// What may be taken back.
    public UndoModel undo() {
        return undo;
    }

    /// What is chosen to be dismissed in one go.
    public ReviewBatch batch() {
        return batch;
    }

    @Override
    public String done(Alarm after) {
        return after instanceof Alarm.Raised ? "verdict.done.second" : "verdict.done";
    }

    /// For deadlines.
    public Instant now() {
        return clock.now();
    }

    /// Reads the list anew. What is in front stays there, and so does what is typed.
    public void refresh() {
        reading.ask();
    }

    /// Brings an alarm to the front.
    ///
    /// @param place in {@link #items}; anything else changes nothing
    public void select(int place) {
        if (!listing && !isBusy() && place != selected.get() && place >= 0 && place < items.size()) {
            message.set(new ReviewMessage.None());
            bring(place);
        }
    }

    /// Changes whenever somebody calls for an alarm from elsewhere.
    public ReadOnlyIntegerProperty calledProperty() {
        return called.getReadOnlyProperty();
    }

    /// Brings an alarm of that identity to the front, if it waits here.
    public void bring(AlarmId alarm) {
        called.set(called.get() + 1);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(alarm)) {
                select(i);
                return;
            }
        }
    }

    /// J, K: the next or an earlier alarm; it stops at the ends.
    public void move(int by) {
        select(Math.clamp((long) selected.get() + by, 0, Math.max(0, items.size() - 1)));
    }

    /// A digit: the answer, or after 误报 the number of its reason.
    public void digit(int digit) {
        if (current != null && !isBusy()) {
            message.set(new ReviewMessage.None());
            answer.digit(digit);
            warn();
        }
    }

    @Override
    public void answerBy(VerdictMark mark) {
        if (current != null && !isBusy()) {
            message.set(new ReviewMessage.None());
            answer.choose(mark);
            warn();
        }
    }

    // Said at once, not only at Enter.
    private void warn() {
        if (answer.is(VerdictMark.CONFIRM) && !clip.isWatched()) {
            message.set(new ReviewMessage.Blocked(List.of(ReviewObstacle.CLIP_NOT_WATCHED), false));
        }
    }

    /// Esc: takes back the last step of the answer. What is typed stays.
    public void cancel() {
        goOn();
        if (!isBusy()) {
            message.set(new ReviewMessage.None());
            answer.back();
        }
    }

    /// Enter: gives the verdict. Without an answer it does nothing; what is missing is said before
    /// anything is sent.
    @Override
    public void submit() {
        ReviewItem item = current;
        Optional<Verdict> given = answer.verdict(remark.get());
        if (item == null || given.isEmpty() || isBusy()) {
            return;
        }
        List<ReviewObstacle> missing = answer.missing(remark.get(), clip.isWatched());
        if (!missing.isEmpty()) {
            message.set(new ReviewMessage.Blocked(missing, false));
            return;
        }
        Verdict verdict = given.get();
        Watched watched = clip.watched();
        message.set(new ReviewMessage.Saving());
        tasks.quietly(
                "verdict",
                progress ->
                        ReviewMessage.of(verdict, ports.desk().decide(item.id(), verdict, watched), ports.desk()::name),
                told -> reviewed(item, told),
                code -> fault(code, true));
    }

    /// Z: takes back what this person saved last, all of it if it was one go; the desk says whether
    /// its time still runs.
    public void takeBack() {
        List<AlarmHead> saved = undo.saved();
        if (!saved.isEmpty() && !isBusy()) {
            message.set(new ReviewMessage.Saving());
            tasks.quietly(
                    "verdict",
                    progress -> TakingBack.of(saved, ports.desk()::takeBack),
                    this::tookBack,
                    code -> fault(code, true));
        }
    }

    private void tookBack(TakingBack back) {
        message.set(back.message());
        if (back.message() instanceof ReviewMessage.TakenBack taken) {
            undo.rest(back.rest());
            returned = taken.saved().result().id();
            refresh();
        }
    }

    private void reviewed(ReviewItem item, ReviewMessage told) {
        if (told instanceof ReviewMessage.Done done) {
            drafts.remove(item.id());
            remark.set("");
            undo.offer(List.of(item.head()), done.saved().at());
            message.set(done);
            leave(item, done.saved().result());
        } else {
            message.set(told);
        }
    }

    /// After somebody else's decision was read: goes on with what waits now.
    void goOn() {
        if (message.get() instanceof ReviewMessage.Overtaken over) {
            drafts.remove(over.stored().id());
            if (current != null && current.id().equals(over.stored().id())) {
                remark.set("");
            }
            message.set(new ReviewMessage.None());
            refresh();
        }
    }

    // The next alarm comes to the place of the one that went; one that needs a second person stays in the list.
    private void leave(ReviewItem item, Alarm after) {
        List<ReviewItem> rest = new ArrayList<>();
        int place = 0;
        for (ReviewItem other : items) {
            boolean same = other.id().equals(item.id());
            if (same) {
                place = rest.size() + (after instanceof Alarm.Raised ? 1 : 0);
            }
            if (!same) {
                rest.add(other);
            } else if (after instanceof Alarm.Raised raised) {
                rest.add(other.with(raised));
            }
        }
        current = null;
        list(rest, Math.min(place, rest.size() - 1));
    }

    private Queued queue() {
        List<ReviewItem> shown = ports.queue().undecided();
        return new Queued(shown, ports.queue().waiting(shown));
    }

    private void listed(Queued queued) {
        List<ReviewItem> now = queued.shown();
        behind = Math.max(0, queued.all() - now.size());
        batch.model().keep(now.stream().map(ReviewItem::id).collect(Collectors.toSet()));
        int place = now.isEmpty() ? NOTHING : Math.clamp(selected.get(), 0, now.size() - 1);
        ReviewItem front = current;
        AlarmId sought = returned != null || front == null ? returned : front.id();
        for (int i = 0; i < now.size(); i++) {
            place = now.get(i).id().equals(sought) ? i : place;
        }
        if (place >= 0 && now.get(place).id().equals(returned)) {
            returned = null;
        }
        list(now, place);
    }

    private void list(List<ReviewItem> now, int place) {
        listing = true;
        items.setAll(now);
        listing = false;
        waiting.set(Math.toIntExact(now.size() + behind));
        bring(place);
    }

    private void bring(int place) {
        ReviewItem before = current;
        ReviewItem next = place < 0 ? null : items.get(place);
        boolean same = before != null && next != null && before.equals(next);
        current = next;
        selected.set(place);
        if (!same) {
            keepDraft(before);
            open(next, before);
        }
    }

    private void keepDraft(@Nullable ReviewItem before) {
        if (before != null) {
            drafts.put(before.id(), remark.get());
        }
    }

    private void open(@Nullable ReviewItem next, @Nullable ReviewItem before) {
        boolean grown = next != null && before != null && next.id().equals(before.id());
        if (!grown) {
            answer.clear();
            sheet = null;
            clip.show(List.of());
            remark.set(next == null ? "" : drafts.getOrDefault(next.id(), ""));
        }
        opened.set(opened.get() + 1);
        if (next != null) {
            tasks.quietly(
                    "alarm",
                    progress -> ports.sheets().open(next),
                    read -> read(next, read),
                    code -> fault(code, false));
        }
    }

    private void read(ReviewItem item, ReviewSheet read) {
        if (item.equals(current)) {
            sheet = read;
            if (!clip.clips().equals(read.clips())) {
                clip.show(read.clips());
            }
            opened.set(opened.get() + 1);
        }
    }

    // A failed look in the background takes away neither what is on its way nor what must be read first.
    private void fault(String code, boolean saving) {
        if (saving || !isBusy()) {
            message.set(new ReviewMessage.Fault(code, saving));
        }
    }

    void say(ReviewMessage now) {
        message.set(now);
    }

    boolean isBusy() {
        return message.get() instanceof ReviewMessage.Saving || message.get() instanceof ReviewMessage.Overtaken;
    }
}

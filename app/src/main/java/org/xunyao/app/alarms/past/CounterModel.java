package org.xunyao.app.alarms.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.xunyao.app.alarms.ClipModel;
import org.xunyao.app.alarms.answer.ReviewAnswer;
import org.xunyao.app.alarms.answer.ReviewMessage;
import org.xunyao.app.alarms.answer.VerdictMark;
import org.xunyao.app.alarms.answer.Verdicts;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.DismissalReason;
import org.xunyao.supervision.alarm.ReviewObstacle;
import org.xunyao.supervision.alarm.Reviewed;
import org.xunyao.supervision.alarm.Verdict;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.ui.task.Tasks;

/// A counter-entry as it is being written (更正登记): another verdict, its remark, and why.
public final class CounterModel implements Verdicts {
    private final PastPorts.Desk desk;
    private final Tasks tasks;
    private final ClipModel clip;
    private final Consumer<Alarm> after;
    private final ReviewAnswer answer;
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private final StringProperty why = new SimpleStringProperty(this, "why", "");
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ReadOnlyObjectWrapper<ReviewMessage> message =
            new ReadOnlyObjectWrapper<>(this, "message", new ReviewMessage.None());
    private Optional<PastFile> file = Optional.empty();

    /// What a person writes with.
    ///
    /// @param clip of the alarm in front
    /// @param after what follows once it is on the disk
    record Tools(Tasks tasks, ClipModel clip, Consumer<Alarm> after) {}

    CounterModel(PastPorts.Desk desk, List<DismissalReason> reasons, Tools tools) {
        this.desk = desk;
        this.tasks = tools.tasks();
        this.clip = tools.clip();
        this.after = tools.after();
        this.answer = new ReviewAnswer(reasons);
    }

    /// Whether the form is open.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Why, as typed.
    public StringProperty whyProperty() {
        return why;
    }

    @Override
    public ReviewAnswer answer() {
        return answer;
    }

    @Override
    public StringProperty remarkProperty() {
        return remark;
    }

    @Override
    public ReadOnlyObjectProperty<ReviewMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    @Override
    public String done(Alarm alarm) {
        return alarm instanceof Alarm.Raised ? "counter.done.second" : "counter.done";
    }

    /// The alarm that it is about.
    public Optional<PastFile> file() {
        return file;
    }

    /// Whether a form may be opened at all: somebody may, and no lead was registered.
    public boolean isOffered() {
        return file.filter(one -> one.lead().isEmpty() && one.hindrance().isEmpty())
                .isPresent();
    }

    /// Another alarm, or none, is in front. What was typed for the one before is gone; what was
    /// just saved is still said, until the person goes on.
    void about(Optional<PastFile> now) {
        boolean same = now.map(one -> one.line().id())
                .equals(file.map(one -> one.line().id()));
        file = now;
        if (!same) {
            if (!(message.get() instanceof ReviewMessage.Done)) {
                message.set(new ReviewMessage.None());
            }
            close();
        }
    }

    /// The person goes on to something else.
    void hush() {
        message.set(new ReviewMessage.None());
    }

    /// C: opens the form.
    public void begin() {
        if (isOffered() && !isSaving()) {
            message.set(new ReviewMessage.None());
            open.set(true);
        }
    }

    /// Esc: takes back the last step of the answer, then closes the form.
    public void cancel() {
        if (isSaving()) {
            return;
        }
        message.set(new ReviewMessage.None());
        if (answer.mark().isPresent()) {
            answer.back();
        } else {
            close();
        }
    }

    private void close() {
        answer.clear();
        remark.set("");
        why.set("");
        open.set(false);
    }

    /// A digit: the answer, or after 误报 the number of its reason.
    public void digit(int digit) {
        if (open.get() && !isSaving()) {
            message.set(new ReviewMessage.None());
            answer.digit(digit);
        }
    }

    @Override
    public void answerBy(VerdictMark mark) {
        if (!isSaving()) {
            message.set(new ReviewMessage.None());
            answer.choose(mark);
        }
    }

    @Override
    public void submit() {
        Optional<Verdict> given = answer.verdict(remark.get());
        if (file.isEmpty() || given.isEmpty() || isSaving() || !open.get()) {
            return;
        }
        var missing = new ArrayList<>(answer.missing(remark.get(), clip.isWatched()));
        if (why.get().isBlank()) {
            missing.add(ReviewObstacle.WHY_MISSING);
        }
        if (!missing.isEmpty()) {
            message.set(new ReviewMessage.Blocked(missing, false));
            return;
        }
        var alarm = file.get().line().id();
        Verdict verdict = given.get();
        Watched watched = clip.watched();
        String reason = why.get().strip();
        message.set(new ReviewMessage.Saving());
        tasks.quietly(
                "counter",
                progress -> desk.counter(alarm, verdict, watched, reason),
                this::told,
                code -> message.set(new ReviewMessage.Fault(code, true)));
    }

    private void told(Reviewed reviewed) {
        switch (reviewed) {
            case Reviewed.Done done -> {
                close();
                message.set(new ReviewMessage.Done(done.saved()));
                after.accept(done.saved().result());
            }
            case Reviewed.Blocked blocked -> message.set(new ReviewMessage.Blocked(blocked.obstacles(), true));
        }
    }

    boolean isSaving() {
        return message.get() instanceof ReviewMessage.Saving;
    }
}

package org.xunyao.app.alarms.reread;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.alarms.ClipFront;
import org.xunyao.app.alarms.ClipModel;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewSheet;
import org.xunyao.app.alarms.reread.RereadPorts.Reader;
import org.xunyao.supervision.alarm.Watched;
import org.xunyao.supervision.figures.End;
import org.xunyao.supervision.reading.AgreementDesk.Month;
import org.xunyao.supervision.reading.Unread;
import org.xunyao.ui.task.Tasks;

/// One alarm after the other, each answered with one of five verdicts, and what the answers come to. JavaFX
/// thread.
public final class RereadModel implements ClipFront {
    private final RereadPorts ports;
    private final Tasks tasks;
    private final ClipModel clip;
    private final Deque<Unread> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper(this, "opened");
    private final ReadOnlyObjectWrapper<Optional<End>> answer =
            new ReadOnlyObjectWrapper<>(this, "answer", Optional.empty());
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(this, "told", new Told.Reading());
    private Page page;
    private List<Month> months = List.of();
    private @Nullable ReviewItem current;
    private @Nullable ReviewSheet sheet;
    private int all;
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;

    private record Opened(ReviewItem item, ReviewSheet sheet) {}

    /// What is on the screen.
    public enum Page {
        /// Verdicts to be read a second time.
        SECOND,
        /// Verdicts of which two said different things.
        THIRD,
        /// How far readings agree.
        AGREEMENT
    }

    /// What the line above the answers says.
    public sealed interface Told {
        /// It is being read.
        record Reading() implements Told {}

        /// Nothing more than what stands there.
        record Shown() implements Told {}

        /// Nothing is due.
        ///
        /// @param done whether something was due before
        record Nothing(boolean done) implements Told {}

        /// An answer to something that nobody watched is not taken.
        record Unwatched() implements Told {}

        /// The answer is on its way.
        record Saving() implements Told {}

        /// The answer is on the disk.
        record Kept(RereadPorts.Answered answered) implements Told {}

        /// It could not be read or kept.
        ///
        /// @param saving whether an answer was on its way
        record Failed(String code, boolean saving) implements Told {}
    }

    /// @param tasks run the ports off the JavaFX thread
    public RereadModel(RereadPorts ports, Tasks tasks) {
        this.ports = ports;
        this.tasks = tasks;
        this.clip = new ClipModel(ports.player(), tasks);
        this.page = offered().getFirst();
    }

    /// What this person is offered, at least one.
    public List<Page> offered() {
        var pages = new ArrayList<Page>();
        ports.second().ifPresent(reader -> pages.add(Page.SECOND));
        ports.third().ifPresent(reader -> pages.add(Page.THIRD));
        ports.months().ifPresent(read -> pages.add(Page.AGREEMENT));
        return List.copyOf(pages);
    }

    /// What is on the screen.
    public Page page() {
        return page;
    }

    /// The alarm in front.
    @Override
    public Optional<ReviewItem> current() {
        return Optional.ofNullable(current);
    }

    /// What is known of it; none until it is read.
    @Override
    public Optional<ReviewSheet> sheet() {
        return Optional.ofNullable(sheet);
    }

    /// Its clips.
    @Override
    public ClipModel clip() {
        return clip;
    }

    /// The months, the newest first.
    public List<Month> months() {
        return months;
    }

    /// Pairs below which no agreement is told.
    public int least() {
        return ports.least();
    }

    /// Place of the alarm in front, from 1, and how many there are.
    public List<Integer> place() {
        return List.of(all - waiting.size() + 1, all);
    }

    /// Whether any is left on this page.
    public boolean more() {
        return !waiting.isEmpty();
    }

    /// Changes whenever another alarm, its material or another page came to the front.
    @Override
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The answer as far as it is given.
    public ReadOnlyObjectProperty<Optional<End>> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// What is to be said.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Turns to another page.
    public void turn(Page other) {
        if (!busy()) {
            page = other;
            refresh();
        }
    }

    /// Reads anew what is due.
    public void refresh() {
        if (busy()) {
            return;
        }
        int asked = ++turn;
        waiting.clear();
        all = 0;
        front(null, null);
        told.set(new Told.Reading());
        if (page == Page.AGREEMENT) {
            tasks.quietly(
                    "agreement",
                    progress -> ports.months().orElseThrow().get(),
                    read -> months(asked, read),
                    code -> failed(asked, code, false));
        } else {
            tasks.quietly(
                    "rereadings",
                    progress -> reader().due(),
                    due -> due(asked, due),
                    code -> failed(asked, code, false));
        }
    }

    private Reader reader() {
        return (page == Page.THIRD ? ports.third() : ports.second()).orElseThrow();
    }

    private void months(int asked, List<Month> read) {
        if (asked == turn) {
            months = List.copyOf(read);
            told.set(new Told.Shown());
            opened.set(opened.get() + 1);
        }
    }

    private void due(int asked, List<Unread> due) {
        if (asked == turn) {
            waiting.addAll(due);
            all = due.size();
            next(new Told.Shown());
        }
    }

    private void next(Told said) {
        int asked = ++turn;
        Unread first = waiting.peekFirst();
        front(null, null);
        if (first == null) {
            told.set(said instanceof Told.Kept ? said : new Told.Nothing(all > 0));
            return;
        }
        told.set(said);
        Reader reader = reader();
        tasks.quietly(
                "rereading",
                progress -> {
                    ReviewItem item = reader.open(first.id());
                    return new Opened(item, ports.sheets().open(item));
                },
                read -> opened(asked, read),
                code -> failed(asked, code, false));
    }

    private void opened(int asked, Opened read) {
        if (asked == turn) {
            front(read.item(), read.sheet());
        }
    }

    private void front(@Nullable ReviewItem item, @Nullable ReviewSheet read) {
        current = item;
        sheet = read;
        answer.set(Optional.empty());
        clip.show(read == null ? List.of() : read.clips());
        opened.set(opened.get() + 1);
    }

    /// A digit, or a mouse: the answer.
    public void choose(End end) {
        if (current != null && !busy()) {
            answer.set(Optional.of(end));
            told.set(unwatched(end) ? new Told.Unwatched() : new Told.Shown());
        }
    }

    /// Esc: takes the answer back.
    public void clear() {
        if (!busy() && answer.get().isPresent()) {
            answer.set(Optional.empty());
            told.set(new Told.Shown());
        }
    }

    /// The full stop: leaves this one for another time.
    public void skip() {
        if (!busy() && !waiting.isEmpty()) {
            waiting.pollFirst();
            next(new Told.Shown());
        }
    }

    /// Enter: keeps the answer. Without one it does nothing.
    public void submit() {
        Unread first = waiting.peekFirst();
        Optional<End> given = answer.get();
        if (first == null || given.isEmpty() || current == null || busy()) {
            return;
        }
        if (unwatched(given.get())) {
            told.set(new Told.Unwatched());
            return;
        }
        UUID id = first.id();
        Watched watched = clip.watched();
        Reader reader = reader();
        int asked = ++turn;
        told.set(new Told.Saving());
        tasks.quietly(
                "rereading answer",
                progress -> reader.answer(id, given.get(), watched),
                answered -> kept(asked, answered),
                code -> failed(asked, code, true));
    }

    private void kept(int asked, RereadPorts.Answered answered) {
        if (asked == turn) {
            waiting.pollFirst();
            next(new Told.Kept(answered));
        }
    }

    private void failed(int asked, String code, boolean saving) {
        if (asked == turn) {
            told.set(new Told.Failed(code, saving));
        }
    }

    private boolean unwatched(End end) {
        return end == End.CONFIRMED && !clip.isWatched();
    }

    private boolean busy() {
        return told.get() instanceof Told.Saving;
    }
}

package org.xunyao.app.alarms.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xunyao.app.alarms.ClipFront;
import org.xunyao.app.alarms.ClipModel;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewSheet;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.decided.DecidedQuery.Place;
import org.xunyao.supervision.figures.End;
import org.xunyao.ui.task.Tasks;

/// Decided alarms without their looks: filter, pages, the one in front, its counter-entry.
public final class PastModel implements ClipFront {
    private static final int PAGE = 50;
    private static final int NOTHING = -1;

    private final PastPorts ports;
    private final Tasks tasks;
    private final Runnable waiting;
    private final ClipModel clip;
    private final CounterModel counter;
    private final ObservableList<PastLine> lines = FXCollections.observableArrayList();
    private final ObservableList<PastLine> readable = FXCollections.unmodifiableObservableList(lines);
    private final ReadOnlyObjectWrapper<PastFilter> filter =
            new ReadOnlyObjectWrapper<>(this, "filter", PastFilter.start());
    private final ReadOnlyObjectWrapper<Listing> listing =
            new ReadOnlyObjectWrapper<>(this, "listing", new Listing.Reading());
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", NOTHING);
    private final ReadOnlyIntegerWrapper opened = new ReadOnlyIntegerWrapper(this, "opened");
    private Optional<PastLine> front = Optional.empty();
    private Optional<PastFile> file = Optional.empty();
    private boolean filling;
    private boolean end;
    private boolean reading;
    // Counts what was asked for, so that an answer that comes late is thrown away.
    private int turn;

    /// How the list stands.
    public sealed interface Listing {
        /// It is being read.
        record Reading() implements Listing {}

        /// It is read.
        ///
        /// @param whole whether nothing lies behind the last line
        record Read(boolean whole) implements Listing {}

        /// It could not be read.
        record Failed(String code) implements Listing {}
    }

    /// @param tasks run the ports off the JavaFX thread
    /// @param waiting what follows when an alarm waits again
    public PastModel(PastPorts ports, Tasks tasks, Runnable waiting) {
        this.ports = ports;
        this.tasks = tasks;
        this.waiting = waiting;
        this.clip = new ClipModel(ports.player(), tasks);
        this.counter =
                new CounterModel(ports.desk(), ports.reasons(), new CounterModel.Tools(tasks, clip, this::countered));
    }

    /// The lines read so far, those decided last first.
    public ObservableList<PastLine> lines() {
        return readable;
    }

    /// Which are shown.
    public ReadOnlyObjectProperty<PastFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /// How the list stands.
    public ReadOnlyObjectProperty<Listing> listingProperty() {
        return listing.getReadOnlyProperty();
    }

    /// Place of the alarm in front, −1 for none.
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyIntegerProperty openedProperty() {
        return opened.getReadOnlyProperty();
    }

    @Override
    public Optional<ReviewItem> current() {
        return front.map(PastLine::item);
    }

    @Override
    public Optional<ReviewSheet> sheet() {
        return file.map(PastFile::sheet);
    }

    @Override
    public ClipModel clip() {
        return clip;
    }

    /// The alarm in front, as it stands in the list.
    public Optional<PastLine> front() {
        return front;
    }

    /// The alarm in front in full; none until it is read.
    public Optional<PastFile> file() {
        return file;
    }

    /// The counter-entry to the one in front.
    public CounterModel counter() {
        return counter;
    }

    /// What it needs from outside.
    PastPorts ports() {
        return ports;
    }

    /// Shows others.
    public void change(PastFilter other) {
        if (!other.equals(filter.get())) {
            filter.set(other);
            refresh();
        }
    }

    /// R: the next rule, after the last one all of them.
    public void nextRule() {
        change(filter.get()
                .rule(next(List.copyOf(ports.rules().keySet()), filter.get().rule())));
    }

    /// V: the next verdict, after the last one all of them.
    public void nextEnd() {
        change(filter.get().end(next(List.of(End.values()), filter.get().end())));
    }

    /// D: further back, after the furthest the nearest.
    public void nextDays() {
        int place = PastFilter.DAYS.indexOf(filter.get().days()) + 1;
        change(filter.get().days(PastFilter.DAYS.get(place % PastFilter.DAYS.size())));
    }

    /// M: only this person's own, or all.
    public void mine() {
        change(filter.get().mine(!filter.get().mine()));
    }

    /// S: only the pharmacy in front, or all.
    public void shop() {
        boolean all = filter.get().shop().isPresent();
        change(filter.get()
                .shop(
                        all
                                ? Optional.empty()
                                : front.map(line -> line.item().head().finding().shop())));
    }

    private static <T> Optional<T> next(List<T> all, Optional<T> now) {
        int place = now.map(all::indexOf).orElse(NOTHING) + 1;
        return place < all.size() ? Optional.of(all.get(place)) : Optional.empty();
    }

    /// Reads the list anew. What is in front stays there if it is still among them.
    public void refresh() {
        turn++;
        end = false;
        read(Optional.empty());
    }

    /// The last lines came into sight: reads the next page.
    public void more() {
        if (!end && !reading && !lines.isEmpty()) {
            read(Optional.of(Place.of(lines.getLast().alarm())));
        }
    }

    private void read(Optional<Place> before) {
        int asked = turn;
        PastFilter shown = filter.get();
        reading = true;
        listing.set(new Listing.Reading());
        tasks.quietly(
                "decided",
                progress -> ports.desk().page(shown, before, PAGE),
                page -> read(asked, page, before.isPresent()),
                code -> failed(asked, code));
    }

    private void read(int asked, List<PastLine> page, boolean further) {
        if (asked != turn) {
            return;
        }
        reading = false;
        end = page.size() < PAGE;
        var all = new ArrayList<PastLine>(further ? lines : List.of());
        all.addAll(page);
        filling = true;
        lines.setAll(all);
        filling = false;
        listing.set(new Listing.Read(end));
        Optional<AlarmId> before = front.map(PastLine::id);
        int place = all.stream().map(PastLine::id).map(Optional::of).toList().indexOf(before);
        bring(place < 0 && !all.isEmpty() ? 0 : place);
    }

    private void failed(int asked, String code) {
        if (asked == turn) {
            reading = false;
            listing.set(new Listing.Failed(code));
        }
    }

    /// Brings an alarm to the front.
    ///
    /// @param place in {@link #lines}; anything else changes nothing
    public void select(int place) {
        if (!filling && place != selected.get() && place >= 0 && place < lines.size() && !counter.isSaving()) {
            counter.hush();
            bring(place);
        }
    }

    /// J, K: the next or an earlier alarm; it stops at the ends.
    public void move(int by) {
        select(Math.clamp((long) selected.get() + by, 0, Math.max(0, lines.size() - 1)));
    }

    private void bring(int place) {
        Optional<PastLine> next = place < 0 ? Optional.empty() : Optional.of(lines.get(place));
        selected.set(place);
        if (!next.equals(front)) {
            boolean other = !next.map(PastLine::id).equals(front.map(PastLine::id));
            front = next;
            if (other) {
                clip.show(List.of());
                laid(Optional.empty());
            }
            open();
        }
    }

    private void open() {
        front.ifPresent(line -> tasks.quietly(
                "alarm",
                progress -> ports.desk().open(line),
                read -> opened(line, read),
                code -> listing.set(new Listing.Failed(code))));
    }

    private void opened(PastLine line, Optional<PastFile> read) {
        if (front.filter(line::equals).isEmpty()) {
            return;
        }
        if (read.isEmpty()) {
            refresh();
            return;
        }
        if (!clip.clips().equals(read.get().sheet().clips())) {
            clip.show(read.get().sheet().clips());
        }
        laid(read);
    }

    private void laid(Optional<PastFile> now) {
        file = now;
        now.ifPresent(one -> front = Optional.of(one.line()));
        if (now.isPresent() || front.isEmpty()) {
            counter.about(now);
        }
        opened.set(opened.get() + 1);
    }

    private void countered(Alarm after) {
        if (after instanceof Alarm.Raised) {
            waiting.run();
        }
        refresh();
    }
}

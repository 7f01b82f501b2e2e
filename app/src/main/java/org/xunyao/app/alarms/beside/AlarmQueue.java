package org.xunyao.app.alarms.beside;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xunyao.app.alarms.ReviewItem;
import org.xunyao.app.alarms.ReviewPorts;
import org.xunyao.kernel.Clock;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.ui.task.OneAtATime;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.CameraId;

/// The alarms that wait for a person (待复核告警), those first whose verdict is due first. JavaFX thread.
public final class AlarmQueue {
    private static final Comparator<ReviewItem> BY_DEADLINE = Comparator.comparing(
                    (ReviewItem item) -> item.due().at())
            .thenComparing(item -> item.head().raisedAt());

    private final ReviewPorts.Queue port;
    private final OneAtATime<Read> reading;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(this, "state", new State(List.of(), 0, Optional.empty()));
    private final Set<AlarmId> known = new HashSet<>();
    private Consumer<List<ReviewItem>> arrivals = items -> {};
    private boolean begun;

    /// What waits.
    ///
    /// @param items at most those that the port lists
    /// @param waiting how many wait in all
    /// @param refused why they could not be read, as a code of the bundle; then the others are those read last
    public record State(List<ReviewItem> items, long waiting, Optional<String> refused) {
        /// Copies the items.
        public State {
            items = List.copyOf(items);
        }

        /// The most pressing of each camera.
        public Map<CameraId, ReviewItem> byCamera() {
            var first = new HashMap<CameraId, ReviewItem>();
            items.forEach(item -> first.putIfAbsent(item.head().finding().camera(), item));
            return Map.copyOf(first);
        }
    }

    private record Read(List<ReviewItem> items, long waiting) {}

    /// @param tasks run the port off the JavaFX thread
    public AlarmQueue(ReviewPorts.Queue port, Tasks tasks, Clock clock) {
        this.port = port;
        this.reading = new OneAtATime<>(tasks, "alarm queue", progress -> read(), this::listed, this::refused);
        this.clock = clock;
    }

    /// What waits, as it was read last.
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Who is told of alarms that were not there before; what waits at the first reading is not new.
    public void onArrival(Consumer<List<ReviewItem>> told) {
        arrivals = told;
    }

    /// How long the oldest has waited; empty if none waits.
    public Optional<Duration> longest() {
        return state.get().items().stream()
                .map(item -> item.head().raisedAt())
                .min(Comparator.naturalOrder())
                .map(at -> Duration.between(at, clock.now()));
    }

    /// For deadlines.
    public Instant now() {
        return clock.now();
    }

    /// Reads anew; while it reads, once more behind that.
    public void refresh() {
        reading.ask();
    }

    private Read read() {
        List<ReviewItem> items = port.undecided();
        return new Read(items, port.waiting(items));
    }

    private void refused(String code) {
        state.set(new State(state.get().items(), state.get().waiting(), Optional.of(code)));
    }

    private void listed(Read read) {
        List<ReviewItem> items = read.items().stream().sorted(BY_DEADLINE).toList();
        List<ReviewItem> fresh =
                items.stream().filter(item -> !known.contains(item.id())).toList();
        known.clear();
        known.addAll(items.stream().map(ReviewItem::id).collect(Collectors.toSet()));
        state.set(new State(items, read.waiting(), Optional.empty()));
        if (begun && !fresh.isEmpty()) {
            arrivals.accept(fresh);
        }
        begun = true;
    }
}

package org.xunyao.app.alarms;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.kernel.Tx;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Alarms;
import org.xunyao.supervision.alarm.Batch;
import org.xunyao.supervision.alarm.ReviewStep;
import org.xunyao.supervision.alarm.decided.DecidedAlarms;
import org.xunyao.supervision.alarm.decided.DecidedQuery;
import org.xunyao.supervision.figures.End;
import org.xunyao.video.CameraId;

/// A store in memory whose transactions roll back.
final class InMemory extends MemoryStation implements Alarms, DecidedAlarms {
    private final Map<AlarmId, Alarm> alarms = shelf();
    private final Map<Integer, ReviewStep> steps = shelf();

    /// @param now of the wall clock
    InMemory(Instant now) {
        super(now);
    }

    Alarm stored(AlarmId id) {
        return Optional.ofNullable(alarms.get(id)).orElseThrow();
    }

    List<Alarm.Raised> waiting() {
        return alarms.values().stream()
                .filter(Alarm.Raised.class::isInstance)
                .map(Alarm.Raised.class::cast)
                .toList();
    }

    int audited() {
        return links().size();
    }

    @Override
    public Optional<Alarm> find(Tx tx, AlarmId id) {
        return Optional.ofNullable(alarms.get(id));
    }

    @Override
    public Optional<Alarm> latest(Tx tx, CameraId camera, String rule) {
        return Optional.empty();
    }

    @Override
    public long waiting(Tx tx) {
        return undecided(tx, Optional.empty(), 1_000).size();
    }

    @Override
    public List<Alarm.Raised> undecided(Tx tx, Optional<AlarmId> before, int limit) {
        return waiting();
    }

    @Override
    public List<Alarm.Confirmed> confirmed(Tx tx, int limit) {
        return List.of();
    }

    @Override
    public void put(Tx tx, Alarm alarm) {
        alarms.put(alarm.id(), alarm);
    }

    @Override
    public void append(Tx tx, ReviewStep step) {
        steps.put(steps.size(), step);
    }

    @Override
    public List<ReviewStep> steps(Tx tx, AlarmId id) {
        return steps.values().stream().filter(step -> step.alarm().equals(id)).toList();
    }

    void clear() {
        alarms.clear();
    }

    @Override
    public List<ReviewStep> steps(Tx tx, Batch.Id batch) {
        return steps.values().stream()
                .filter(step -> step.batch().filter(batch::equals).isPresent())
                .toList();
    }

    /// Those decided last first, as the store gives them; of the query only what the screen's tests
    /// ask.
    @Override
    public List<Alarm.Decided> page(Tx tx, DecidedQuery query, Optional<DecidedQuery.Place> before, int limit) {
        Comparator<Alarm.Decided> order = Comparator.comparing(
                        (Alarm.Decided alarm) -> alarm.decision().decidedAt())
                .thenComparing(alarm -> alarm.id().value())
                .reversed();
        return alarms.values().stream()
                .filter(Alarm.Decided.class::isInstance)
                .map(Alarm.Decided.class::cast)
                .filter(alarm -> query.rule()
                        .filter(rule ->
                                !rule.equals(alarm.head().finding().rule().id()))
                        .isEmpty())
                .filter(alarm -> query.shop()
                        .filter(shop -> !shop.equals(alarm.head().finding().shop()))
                        .isEmpty())
                .filter(alarm -> query.end().filter(end -> end != End.of(alarm)).isEmpty())
                .filter(alarm -> query.person()
                        .filter(person -> !person.equals(alarm.decision().reviewer()))
                        .isEmpty())
                .filter(alarm -> alarm.decision().remark().contains(query.text()))
                .sorted(order)
                .dropWhile(alarm -> before.isPresent() && order.compare(alarm, place(before.get())) <= 0)
                .limit(limit)
                .toList();
    }

    private Alarm.Decided place(DecidedQuery.Place place) {
        return (Alarm.Decided) stored(place.id());
    }
}

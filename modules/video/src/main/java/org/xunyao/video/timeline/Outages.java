package org.xunyao.video.timeline;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.Why;

/// When a camera's stream was gone, and why, as far as this run of the program remembers. Safe for use by
/// many threads.
public final class Outages {
    private static final int MOST = 1_000;

    private final Deque<Outage> past = new ArrayDeque<>();
    private final AtomicReference<Optional<Down>> now = new AtomicReference<>(Optional.empty());

    private record Down(Instant since, Why why) {}

    /// A stretch in which the stream was gone.
    ///
    /// @param to empty while it still is
    public record Outage(Instant from, Optional<Instant> to, Why why) {}

    /// Takes what happened to the stream.
    public synchronized void event(StreamEvent event) {
        switch (event) {
            case StreamEvent.Down down ->
                now.set(Optional.of(new Down(now.get().map(Down::since).orElse(down.at()), down.why())));
            case StreamEvent.Started begun -> {
                now.get().ifPresent(down -> keep(new Outage(down.since(), Optional.of(begun.at()), down.why())));
                now.set(Optional.empty());
            }
            case StreamEvent.Connecting _,
                    StreamEvent.Dropped _,
                    StreamEvent.Rerouted _,
                    StreamEvent.CameraClock _,
                    StreamEvent.Stopped _ -> {}
        }
    }

    /// A picture came, of whichever stream is the camera's film now: then it is not gone any more. The film
    /// may have changed to a stream that has been there all the time.
    public void picture(Instant arrival) {
        if (now.get().isPresent()) {
            end(arrival);
        }
    }

    private synchronized void end(Instant at) {
        now.get().filter(down -> !at.isBefore(down.since())).ifPresent(down -> {
            keep(new Outage(down.since(), Optional.of(at), down.why()));
            now.set(Optional.empty());
        });
    }

    private void keep(Outage over) {
        past.addLast(over);
        if (past.size() > MOST) {
            past.removeFirst();
        }
    }

    /// All that are remembered, oldest first.
    public synchronized List<Outage> all() {
        List<Outage> all = new ArrayList<>(past);
        now.get().ifPresent(down -> all.add(new Outage(down.since(), Optional.empty(), down.why())));
        return all;
    }

    /// What was wrong in a stretch: the outage that it meets first.
    public Optional<Why> why(Instant from, Instant to) {
        return all().stream()
                .filter(outage -> !outage.from().isAfter(to)
                        && outage.to().map(end -> !end.isBefore(from)).orElse(true))
                .map(Outage::why)
                .findFirst();
    }
}
